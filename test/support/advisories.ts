import { type OpenedSnapshot, openAdvisorySet } from '../../src/sbom/advisories/advisory-set.ts';
import type { Affected, PackageEntry } from '../../src/sbom/advisories/affected.ts';
import type { Sought } from '../../src/sbom/advisories/component-identity.ts';
import { packagesIn } from '../../src/sbom/advisories/coverage.ts';
import { buildTable, tableLine } from '../../src/sbom/advisories/table.ts';
import { type Matching, matchAdvisories } from '../../src/sbom/match-advisories.ts';

/** An OSV record as its publisher would write it; what the test does not talk about is left out. */
export function osvRecord(details: object = {}): object {
  return {
    schema_version: '1.7.4',
    id: 'GHSA-aaaa-bbbb-cccc',
    modified: '2026-11-20T08:00:00Z',
    published: '2026-10-01T08:00:00Z',
    summary: 'Requests may be smuggled',
    affected: [
      {
        package: { ecosystem: 'npm', name: 'left-turn' },
        ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '2.4.0' }] }],
      },
    ],
    ...details,
  };
}

export function affectedOf(details: Partial<Affected> = {}): Affected {
  return {
    id: 'GHSA-aaaa-bbbb-cccc',
    aliases: [],
    summary: 'Requests may be smuggled',
    severity: 'high',
    malicious: false,
    ...details,
  };
}

/** A snapshot of records by package. */
export function snapshotOf(
  entries: readonly PackageEntry[],
  { source = 'OSV npm', kind = 'feed' }: Partial<Pick<OpenedSnapshot, 'source' | 'kind'>> = {},
): OpenedSnapshot {
  const bytes = buildTable(entries.map(({ key, affected }) => tableLine(key, affected)));
  return { source, kind, ecosystems: packagesIn(bytes), bytes };
}

/** A snapshot of values by CVE, as of KEV and EPSS. */
export function cveSnapshot(
  kind: 'exploited' | 'epss',
  values: Readonly<Record<string, string | number>>,
): OpenedSnapshot {
  const lines = Object.entries(values).map(([cve, value]) => tableLine(cve, value));
  return { source: kind, kind, ecosystems: {}, bytes: buildTable(lines) };
}

/** A component with a purl, or with the details given. */
export function soughtOf(purl: string | undefined, details: Partial<Sought> = {}): Sought {
  return {
    pointer: '/components/0',
    name: 'part',
    direct: null,
    ...(purl !== undefined && { purl: { pointer: '/components/0/purl', value: purl } }),
    ...details,
  };
}

export function matchingOf(
  components: readonly (Sought | string)[],
  snapshots: readonly OpenedSnapshot[],
): Matching {
  const sought = components.map((one) => (typeof one === 'string' ? soughtOf(one) : one));
  return matchAdvisories(sought, openAdvisorySet(snapshots));
}
