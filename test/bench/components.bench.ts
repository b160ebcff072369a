import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { openDiskFiles } from '../../adapters/files/disk/open-disk-files.ts';
import { openSqliteComponents } from '../../adapters/store/sqlite/open-sqlite-components.ts';
import { openSqliteStore } from '../../adapters/store/sqlite/open-sqlite-store.ts';
import { ask } from '../../src/conversation/ask.ts';
import type { ComponentIndex, Sought } from '../../src/ports/component-index.ts';
import type { Desk } from '../../src/records/desk.ts';
import { inRange } from '../../src/sbom/versions/in-range.ts';
import { parseRange } from '../../src/sbom/versions/parse-range.ts';
import { componentsOf, releaseOf } from '../support/component-pool.ts';
import { log4jKey } from '../support/indexed-component.ts';
import { memoryLog } from '../support/memory-log.ts';
import { fillSbomPortfolio } from '../support/sbom-portfolio.ts';
import { type Benchmark, type Measurement, percentile } from './measurement.ts';

const documents = 10_000;
const workspace = 'bench';
const question = 'Which suppliers ship log4j-core older than 2.17.0?';
const clock = { now: () => Temporal.Instant.from('2026-11-23T08:00:00Z') };

async function times(count: number, work: (at: number) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const since = performance.now();
    await work(at);
    taken.push(performance.now() - since);
  }
  return taken;
}

/** The distinct versions are few: they are compared, and then only those in the range are fetched. */
async function olderThan(index: ComponentIndex, limit: string) {
  const range = parseRange(`< ${limit}`);
  const versions = await index.versions(workspace, log4jKey);
  const meant = versions.filter((one) => range && inRange('maven', one, range));
  return index.find(workspace, [{ key: log4jKey, versions: meant }]);
}

/** A thousand package versions that somebody lists, most of them rare, as in an attack. */
const campaign: readonly Sought[] = Array.from({ length: 1_000 }, (_, at) => {
  const { key, version } = releaseOf(500 + at * 49);
  return { key, versions: [version] };
});

const line = (name: string, value: number, unit: string, goal: number): Measurement => ({
  name,
  value,
  unit,
  goal,
  met: value <= goal,
});

/** "Who ships X" at the port and as an answer: 10,000 SBOMs of about 700 distinct components each. */
export const run: Benchmark = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'assay-bench-'));
  const [store, files] = await Promise.all([openSqliteStore(folder), openDiskFiles(folder)]);
  const place = { store, workspace };
  await fillSbomPortfolio(place, documents);
  const loader = path.resolve(import.meta.dirname, '../support/load-components.ts');
  const rows = Number(execFileSync(process.execPath, [loader, folder, workspace, `${documents}`]));
  const index = await openSqliteComponents(folder);
  const desk: Desk = { place, files, components: index, clock, log: memoryLog() };
  try {
    const bytes = statSync(path.join(folder, 'components.db')).size;
    const found = await olderThan(index, '2.17.0');
    await times(20, () => olderThan(index, '2.17.0'));
    const who = await times(100, () => olderThan(index, '2.17.0'));
    await times(10, () => ask(desk, question));
    const answered = await times(60, () => ask(desk, question));
    const ofCampaign = await index.find(workspace, campaign);
    const searched = await times(40, () => index.find(workspace, campaign));
    const names = await times(20, () => index.names(workspace, 'log4j'));
    const added = await times(60, (at) =>
      index.add(workspace, `new-${at}`, componentsOf(documents + at, 1_222)),
    );
    const listings = `${(rows / 1e6).toFixed(2)} million listings`;
    return [
      line(`${listings} on disk`, bytes / 1e6, 'MB', 400),
      line(`log4j-core < 2.17.0, ${found.length} hits, p95`, percentile(who, 0.95), 'ms', 15),
      line('the same as an answer, p95', percentile(answered, 0.95), 'ms', 60),
      line(
        `campaign of ${campaign.length} package versions, ${ofCampaign.length} hits, p95`,
        percentile(searched, 0.95),
        'ms',
        150,
      ),
      line('packages whose name contains a text, p95', percentile(names, 0.95), 'ms', 60),
      line('adding an SBOM of 1,000 components, p95', percentile(added, 0.95), 'ms', 150),
    ];
  } finally {
    await Promise.all([index.close(), store.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
};
