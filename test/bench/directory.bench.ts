import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { openSqliteStore } from '../../adapters/store/sqlite/open-sqlite-store.ts';
import { together } from '../../src/records/change.ts';
import { evidenceRecords } from '../../src/records/evidence-record.ts';
import { putLink } from '../../src/records/link-record.ts';
import type { Place } from '../../src/records/record-kind.ts';
import { sbomDirectory } from '../../src/records/sbom-directory.ts';
import { sbomSummaryRecords } from '../../src/records/sbom-summary-record.ts';
import { listSuppliers, supplierRecords } from '../../src/records/supplier-record.ts';
import { onFile } from '../support/evidence.ts';
import { supplier } from '../support/suppliers.ts';
import { type Benchmark, type Measurement, percentile } from './measurement.ts';

const suppliers = 10_000;
const perCommit = 500;

function supplierWithSbom(at: number) {
  const one = supplier({ name: `Supplier ${at} GmbH` });
  const { evidence } = onFile({ kind: 'sbom', file: `bom-${at}.json`, sbomFile: 'x' });
  const { id, receivedAt } = evidence;
  const summary = { components: 700, identified: 690, product: 'X7', version: '4.2.1' };
  return together(
    supplierRecords.put(one, one.id),
    evidenceRecords.put(evidence, id),
    putLink({ supplierId: one.id, evidenceId: id, linkedAt: receivedAt }),
    sbomSummaryRecords.put({ format: 'CycloneDX', syntax: 'JSON', ...summary }, id),
  );
}

async function fill({ store, workspace }: Place): Promise<void> {
  for (let from = 0; from < suppliers; from += perCommit) {
    const changes = Array.from({ length: perCommit }, (_, at) => supplierWithSbom(from + at));
    await store.commit(workspace, together(...changes));
  }
}

const since = (start: number) => performance.now() - start;

/** What a question over 10,000 suppliers reads: the register and which SBOMs are on file. */
export const run: Benchmark = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'assay-bench-'));
  const store = await openSqliteStore(folder);
  try {
    const place = { store, workspace: 'bench' };
    await fill(place);
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
