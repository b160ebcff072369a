import { describe, expect, test } from 'vitest';
import { attributeShapes } from '../../../../adapters/model/extraction/attribute-shapes.ts';
import { keptValue } from '../../../../adapters/model/extraction/attribute-value.ts';
import type { ClaimType } from '../../../../src/claims/claim-types.ts';

function kept(type: ClaimType, name: string, given: string, line = ''): string | undefined {
  const shape = attributeShapes(type).get(name);
  if (!shape) throw new Error(`${type} has no ${name}`);
  return keptValue(type, name, shape, given, { order: undefined, line });
}

describe('adapters/model/extraction/attribute-value', () => {
  test.each([
    ['certification', 'expiresOn', '13 March 2028', '2028-03-13'],
    ['certification', 'expiresOn', '2028-03-13', '2028-03-13'],
    ['certification', 'issuedOn', '14. März 2025', '2025-03-14'],
    ['assurance-report', 'periodEnd', 'July 1, 2025 to June 30, 2026', '2026-06-30'],
    ['assurance-report', 'periodStart', 'July 1, 2025 to June 30, 2026', '2025-07-01'],
    ['certification', 'standard', 'ISO/IEC 27001:2022', 'ISO/IEC 27001'],
    ['certification', 'edition', 'ISO/IEC 27001:2022', '2022'],
    ['certification', 'level', 'Maturity Level 3', 'ML 3'],
    ['certification', 'level', 'EAL2 augmented by ALC_FLR.3', 'EAL2 augmented by ALC_FLR.3'],
    ['certification', 'scope', 'Develop\u00adment  of\nPLCs', 'Development of PLCs'],
    ['assurance-report', 'reportType', 'Type II', 'Type 2'],
    ['security-test', 'testKind', 'Penetration Test', 'penetration test'],
    ['security-test', 'findings', 'three', '3'],
    ['commitment', 'duration', '72 hours', 'PT72H'],
    ['practice', 'criterion', 'SCD-02', 'SCD-02'],
  ] as const)('of a %s the %s "%s" is %s', (type, name, given, expected) => {
    expect(kept(type, name, given)).toBe(expected);
  });

  test.each([
    ['certification', 'expiresOn', 'three years'],
    ['assurance-report', 'opinion', 'splendid'],
    ['security-test', 'findings', 'some'],
    ['practice', 'criterion', 'SCD-99'],
    ['certification', 'holder', ' '],
  ] as const)('of a %s no %s is "%s"', (type, name, given) => {
    expect(kept(type, name, given)).toBeUndefined();
  });

  test('a day of a range is read in its line, where it is the only one printed so', () => {
    const line = 'The test took place from 4 to 8 April 2022.';
    expect(kept('security-test', 'endedOn', '8 April 2022', line)).toBe('2022-04-08');
    expect(kept('security-test', 'startedOn', '4', line)).toBe('2022-04-04');
    expect(kept('security-test', 'startedOn', '5', line)).toBeUndefined();
  });
});
