import { keysOf } from './table.ts';

const byDistribution: ReadonlySet<string> = new Set(['deb', 'rpm', 'apk', 'alpm']);

/** What a feed covers as a whole: a registry ("npm"), or the packages of one distribution. */
export function coverageOf(key: string): string {
  const [type = '', namespace = ''] = key.split('/', 2);
  return byDistribution.has(type) ? `${type}/${namespace}` : type;
}

/** Coverage to the number of packages in a table. */
export function packagesIn(table: Uint8Array): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const key of keysOf(table)) {
    const covered = coverageOf(key);
    counts[covered] = (counts[covered] ?? 0) + 1;
  }
  return counts;
}
