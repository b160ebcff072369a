import { describe, expect, test } from 'vitest';
import { licencesOf } from '../../src/sbom/licences.ts';

const of = (...texts: string[]) =>
  licencesOf({ licences: texts.map((text) => ({ text, is: 'expression' as const })) });

describe('src/sbom/licences', () => {
  test('each licence stands once, as printed', () => {
    expect(of('MIT', 'Apache-2.0', ' MIT ')).toEqual(['MIT', 'Apache-2.0']);
  });

  test('what says nothing is no licence', () => {
    expect(of('NOASSERTION', 'NONE', '')).toEqual([]);
    expect(of()).toEqual([]);
  });
});
