import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeMatches } from '../../../src/sbom/advisories/merge-matches.ts';
import type { ComponentMatch } from '../../../src/sbom/component-match.ts';

const matchOf = (advisory: string, aliases: string[] = [], details = {}): ComponentMatch => ({
  pointer: '/components/0',
  name: 'part',
  version: '1.0.0',
  direct: null,
  advisory,
  aliases,
  summary: '',
  source: 'OSV npm',
  severity: 'unknown',
  malicious: false,
  ...details,
});
const namesOf = ({ advisory, aliases }: ComponentMatch) => [advisory, ...aliases];

describe('src/sbom/advisories/merge-matches', () => {
  test('a third record may show that two are one', () => {
    const merged = mergeMatches([
      matchOf('GHSA-1'),
      matchOf('CVE-1', [], { severity: 'high', fixedIn: '2.0.0' }),
      matchOf('MAL-1', ['GHSA-1', 'CVE-1'], { malicious: true }),
    ]);
    expect(merged).toMatchObject([{ advisory: 'MAL-1', malicious: true, fixedIn: '2.0.0' }]);
    expect(new Set(merged.flatMap(namesOf))).toEqual(new Set(['MAL-1', 'GHSA-1', 'CVE-1']));
  });

  test('no id is lost, and none stands in two matches', () => {
    const id = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H');
    const match = fc.tuple(id, fc.array(id, { maxLength: 2 }));
    fc.assert(
      fc.property(fc.array(match, { maxLength: 8 }), (given) => {
        const matches = given.map(([advisory, aliases]) => matchOf(advisory, aliases));
        const names = mergeMatches(matches).flatMap((one) => [...new Set(namesOf(one))]);
        expect(new Set(names).size).toBe(names.length);
        expect(new Set(names)).toEqual(new Set(matches.flatMap(namesOf)));
      }),
    );
  });
});
