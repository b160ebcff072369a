import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readOsv } from '../../../src/sbom/advisories/read-osv.ts';
import { osvRecord } from '../../support/advisories.ts';

const shared = '../shared/advisories/osv';

const origin = (source: string, modified: string, said: object) => ({
  source,
  modified_time: modified,
  import_time: modified,
  ...said,
});
const every = { ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }] }] };
const malware = (affected: object, origins: readonly object[]) =>
  readOsv(
    osvRecord({
      id: 'MAL-2026-1',
      affected: [{ package: { ecosystem: 'npm', name: '@kestrel/panel' }, ...affected }],
      database_specific: { 'malicious-packages-origins': origins },
    }),
  )?.entries.map(({ affected: { versions, ranges, malicious } }) => ({
    malicious,
    ...(versions && { versions }),
    ...(ranges && { ranges }),
  }));

describe('src/sbom/advisories/read-osv', () => {
  test('a record names its package in our spelling, and the versions before its fix', () => {
    const reading = readOsv(
      osvRecord({
        aliases: ['SNYK-1', 'CVE-2026-1000'],
        severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
      }),
    );
    expect(reading).toEqual({
      id: 'GHSA-aaaa-bbbb-cccc',
      date: '2026-11-20',
      withdrawn: false,
      entries: [
        {
          key: 'npm/left-turn',
          ecosystem: 'npm',
          affected: {
            id: 'GHSA-aaaa-bbbb-cccc',
            aliases: ['CVE-2026-1000', 'SNYK-1'],
            summary: 'Requests may be smuggled',
            severity: 'critical',
            malicious: false,
            published: '2026-10-01',
            ranges: [{ before: '2.4.0' }],
          },
        },
      ],
    });
  });

  test('the newest word of a source corrects its first one, "every version is malware"', () => {
    const exact = {
      ranges: [{ type: 'SEMVER', events: [{ introduced: '4.1.1' }, { last_affected: '4.1.2' }] }],
    };
    const origins = [
      origin('ghsa-malware', '2025-09-16T01:14:51Z', exact),
      origin('ghsa-malware', '2025-09-15T23:42:50Z', every),
    ];
    const both = { ranges: [...every.ranges, ...exact.ranges] };
    expect(malware(both, origins)).toEqual([
      { malicious: true, ranges: [{ from: '4.1.1', upTo: '4.1.2' }] },
    ]);
  });

  test('several sources are united', () => {
    const origins = [
      origin('ghsa-malware', '2025-10-27T06:11:21Z', every),
      origin('google-open-source-security', '2025-10-30T03:28:23Z', { versions: ['9.9.0'] }),
    ];
    expect(malware({ ...every, versions: ['9.9.0'] }, origins)).toEqual([
      { malicious: true, ranges: [{}] },
    ]);
  });

  test('without origins that can be read the record speaks for itself', () => {
    const exact = { versions: ['1.0.1'] };
    expect(malware(exact, [])).toEqual([{ malicious: true, versions: ['1.0.1'] }]);
    expect(malware(exact, [{ source: 7 }])).toEqual([{ malicious: true, versions: ['1.0.1'] }]);
  });

  test('a malware id among the aliases is enough to call it malware', () => {
    const reading = readOsv(osvRecord({ aliases: ['MAL-2026-7'] }));
    expect(reading?.entries[0]?.affected.malicious).toBe(true);
  });

  test('a withdrawn record says nothing', () => {
    const reading = readOsv(osvRecord({ withdrawn: '2026-11-01T00:00:00Z' }));
    expect(reading).toMatchObject({ withdrawn: true, entries: [] });
  });

  test('a record that only names commits has no entries', () => {
    const ranges = [{ type: 'GIT', repo: 'https://example.com/x', events: [{ introduced: '0' }] }];
    const affected = [{ package: { ecosystem: 'npm', name: 'left-turn' }, ranges }];
    expect(readOsv(osvRecord({ affected }))?.entries).toEqual([]);
  });

  test('a notice about several CVEs sums them up and is none of them', () => {
    const said = (upstream: readonly string[]) =>
      readOsv(osvRecord({ id: 'DSA-1', upstream }))?.entries[0]?.affected;
    expect(said(['CVE-2026-1'])).toMatchObject({ aliases: ['CVE-2026-1'] });
    expect(said(['CVE-2026-1', 'CVE-2026-2'])).toMatchObject({
      aliases: [],
      covers: ['CVE-2026-1', 'CVE-2026-2'],
    });
  });

  test('releases that lie in a range are not kept once more', () => {
    const ranges = [{ type: 'SEMVER', events: [{ introduced: '1.0.0' }, { fixed: '2.0.0' }] }];
    const versions = ['1.0.0', '1.9.9', '2.0.0', 'nightly'];
    const affected = [{ package: { ecosystem: 'npm', name: 'left-turn' }, ranges, versions }];
    expect(readOsv(osvRecord({ affected }))?.entries[0]?.affected).toMatchObject({
      ranges: [{ from: '1.0.0', before: '2.0.0' }],
      versions: ['2.0.0', 'nightly'],
    });
  });

  test('a severity in words counts where no vector of version 3 is printed', () => {
    const vector = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';
    const severity = [{ type: 'CVSS_V4', score: vector }];
    const severityIn = (details: object) =>
      readOsv(osvRecord({ severity, ...details }))?.entries[0]?.affected.severity;
    expect(severityIn({ database_specific: { severity: 'MODERATE' } })).toBe('medium');
    expect(severityIn({})).toBe('unknown');
  });

  test('what is no record is none', () => {
    for (const tree of [null, 7, [], {}, { id: '', modified: '' }, { id: 'X' }]) {
      expect(readOsv(tree)).toBeUndefined();
    }
  });

  test.skipIf(!existsSync(shared))(
    'real malware records are read without their false alarm',
    () => {
      const versionsOf = (id: string) => {
        const [entry] =
          readOsv(JSON.parse(readFileSync(`${shared}/${id}.json`, 'utf8')))?.entries ?? [];
        return [entry?.key, entry?.affected.versions, entry?.affected.ranges];
      };
      expect(versionsOf('MAL-2025-47141')).toEqual([
        'npm/@ctrl/tinycolor',
        undefined,
        [{ from: '4.1.1', upTo: '4.1.2' }],
      ]);
      expect(versionsOf('MAL-2025-190925')).toEqual([
        'npm/posthog-node',
        ['5.11.3', '5.13.3', '4.18.1'],
        undefined,
      ]);
      expect(versionsOf('MAL-2025-48781')).toEqual(['npm/unused-imports', undefined, [{}]]);
    },
  );
});
