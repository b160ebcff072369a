import { performance } from 'node:perf_hooks';
import { openDiskFiles } from '../../adapters/files/disk/open-disk-files.ts';
import { type OpenedSnapshot, openAdvisorySet } from '../../src/sbom/advisories/advisory-set.ts';
import { packagesIn } from '../../src/sbom/advisories/coverage.ts';
import { buildTable, tableLine } from '../../src/sbom/advisories/table.ts';
import { matchAdvisories } from '../../src/sbom/match-advisories.ts';
import { affectedOf, soughtOf } from '../support/advisories.ts';
import { temporaryData } from '../support/run-assay.ts';
import { type Benchmark, percentile } from './measurement.ts';

const packages = 250_000;
const workspace = 'bench';

/** Records as long as those of OSV: a tenth of them malware in exact versions, the rest ranges. */
function feed(): OpenedSnapshot {
  const lines = Array.from({ length: packages }, (_, at) => {
    const id = `GHSA-${at.toString(36).padStart(4, '0')}-aaaa-bbbb`;
    const exact = { id: `MAL-2026-${at}`, malicious: true, versions: ['1.0.1', '1.0.2'] };
    const range = { aliases: [`CVE-2026-${at}`], ranges: [{ from: '1.0.0', before: '1.5.0' }] };
    const summary = `Package number ${at} does what nobody asked it for, in some releases`;
    const affected = affectedOf({ id, summary, ...(at % 10 === 0 ? exact : range) });
    return tableLine(`npm/package-${(at * 7919) % packages}`, affected);
  });
  const bytes = buildTable(lines);
  return { source: 'OSV npm', kind: 'feed', ecosystems: packagesIn(bytes), bytes };
}

/** One in ten in a version that is affected. */
const components = Array.from({ length: 1_000 }, (_, at) => {
  const version = at % 10 === 0 ? '1.0.1' : '2.0.0';
  return soughtOf(`pkg:npm/package-${at * 250}@${version}`, { pointer: `/components/${at}` });
});

/** An SBOM of 1,000 components against a feed about 250,000 packages, as it is read from disk. */
export const run: Benchmark = async () => {
  const { folder, remove } = temporaryData();
  try {
    const files = await openDiskFiles(folder);
    const { bytes, ...snapshot } = feed();
    const { sha256 } = await files.put(workspace, bytes);
    const before = process.memoryUsage().rss;
    const openOnce = async () => {
      const since = performance.now();
      const stored = await files.get(workspace, sha256);
      if (!stored) throw new Error('The snapshot is lost.');
      const set = openAdvisorySet([{ ...snapshot, bytes: stored }]);
      matchAdvisories(components.slice(0, 1), set);
      return { set, ms: performance.now() - since };
    };
    const { set, ms } = await openOnce();
    const memory = (process.memoryUsage().rss - before) / 1024 / 1024;
    const opens = [ms];
    for (let again = 0; again < 4; again += 1) opens.push((await openOnce()).ms);
    const open = percentile(opens, 0.5);
    const times = Array.from({ length: 60 }, () => {
      const since = performance.now();
      const { matches } = matchAdvisories(components, set);
      if (matches.length < 90) throw new Error('Matches are missing.');
      return performance.now() - since;
    });
    const matched = percentile(times.slice(10), 0.5);
    return [
      {
        name: 'match 1,000 of 250,000',
        value: matched,
        unit: 'ms p50',
        goal: 50,
        met: matched <= 50,
      },
      { name: 'open 250,000 packages', value: open, unit: 'ms', goal: 300, met: open <= 300 },
      { name: 'memory of the feed', value: memory, unit: 'MB', goal: 150, met: memory <= 150 },
    ];
  } finally {
    remove();
  }
};
