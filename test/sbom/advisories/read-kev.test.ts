import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readKev } from '../../../src/sbom/advisories/read-kev.ts';

const shared = '../shared/advisories/kev.json';
const vulnerabilities = [{ cveID: 'CVE-2026-1000', dateAdded: '2026-09-01', product: 'X7' }];

describe('src/sbom/advisories/read-kev', () => {
  test('a catalogue says when each CVE was added, and of which day it is', () => {
    const tree = {
      catalogVersion: '2026.11.20',
      dateReleased: '2026-11-20T17:00:00Z',
      vulnerabilities,
    };
    expect(readKev(tree)?.parts).toEqual([
      {
        kind: 'exploited',
        source: 'CISA KEV',
        date: '2026-11-20',
        records: ['CVE-2026-1000'],
        lines: [['CVE-2026-1000', '2026-09-01']],
      },
    ]);
  });

  test('without a day of release the version or the newest entry tells it', () => {
    expect(readKev({ catalogVersion: '2026.11.20', vulnerabilities })?.parts[0]?.date).toBe(
      '2026-11-20',
    );
    expect(readKev({ vulnerabilities })?.parts[0]?.date).toBe('2026-09-01');
  });

  test('what is no catalogue is none', () => {
    const wrong = [{ cveID: 'X', dateAdded: 'never' }];
    for (const tree of [null, {}, { vulnerabilities: [] }, { vulnerabilities: wrong }]) {
      expect(readKev(tree)).toBeUndefined();
    }
  });

  test.skipIf(!existsSync(shared))('the real catalogue is read whole', () => {
    const [part] = readKev(JSON.parse(readFileSync(shared, 'utf8')))?.parts ?? [];
    expect(part?.records.length).toBe(1404);
    expect(part?.lines).toContainEqual(['CVE-2021-44228', '2021-12-10']);
  });
});
