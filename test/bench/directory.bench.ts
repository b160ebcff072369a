import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { openSqliteStore } from '../../adapters/store/sqlite/open-sqlite-store.ts';
import { sbomDirectory } from '../../src/records/sbom-directory.ts';
import { listSuppliers } from '../../src/records/supplier-record.ts';
import { fillSbomPortfolio } from '../support/sbom-portfolio.ts';
import { type Benchmark, type Measurement, percentile } from './measurement.ts';

const suppliers = 10_000;
const since = (start: number) => performance.now() - start;

/** What a question over 10,000 suppliers reads: the register and which SBOMs are on file. */
export const run: Benchmark = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'assay-bench-'));
  const store = await openSqliteStore(folder);
  try {
    const place = { store, workspace: 'bench' };
    await fillSbomPortfolio(place, suppliers);
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const start = performance.now();
    await sbomDirectory(place);
    const cold = since(start);
    delay.disable();
    const warm: number[] = [];
    for (let round = 0; round < 100; round += 1) {
      const again = performance.now();
      const [register, { bySupplier }] = await Promise.all([
        listSuppliers(place),
        sbomDirectory(place),
      ]);
      register.flatMap(({ id }) => bySupplier.get(id) ?? []);
      warm.push(since(again));
    }
    const line = (name: string, value: number, goal: number): Measurement => ({
      name: `SBOMs of 10,000 suppliers, ${name}`,
      value,
      unit: 'ms',
      goal,
      met: value <= goal,
    });
    return [
      line('read for the first time', cold, 2_000),
      line('longest turn of the event loop meanwhile', delay.max / 1e6, 150),
      line('kept in memory, p95', percentile(warm, 0.95), 30),
    ];
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
