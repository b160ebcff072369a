import { describe, expect, test } from 'vitest';
import { maliciousVersions } from '../../../src/sbom/advisories/malicious-origins.ts';

const says = (source: string, time: string, ...versions: string[]) => ({
  source,
  modified_time: time,
  versions,
});

describe('src/sbom/advisories/malicious-origins', () => {
  test('the newest of each source counts, however its instant is written', () => {
    const origins = [
      says('a', '2025-09-16T01:00:00.5Z', '1.0.2'),
      says('a', '2025-09-16T01:00:00Z', '1.0.1'),
      says('b', '2025-09-16T04:00:00+02:00', '2.0.1'),
      says('b', '2025-09-16T01:30:00Z', '2.0.0'),
    ];
    expect(maliciousVersions(origins)?.versions).toEqual(['1.0.2', '2.0.1']);
  });

  test('two words of one source at one instant both count', () => {
    const time = '2025-09-16T01:00:00Z';
    const origins = [says('a', time, '1.0.1'), says('a', time, '1.0.2')];
    expect(maliciousVersions(origins)?.versions).toEqual(['1.0.1', '1.0.2']);
  });

  test('an origin that does not say when is older than one that does', () => {
    const origins = [says('a', 'yesterday', '1.0.1'), says('a', '2020-01-01T00:00:00Z', '1.0.2')];
    expect(maliciousVersions(origins)?.versions).toEqual(['1.0.2']);
  });

  test('without versions there is nothing to go by', () => {
    for (const origins of [undefined, {}, [], [{}], [says('a', '2025-01-01T00:00:00Z')]]) {
      expect(maliciousVersions(origins)).toBeUndefined();
    }
  });
});
