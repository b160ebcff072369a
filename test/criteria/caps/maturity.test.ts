import { describe, expect, test } from 'vitest';
import { maturityFor, maturityOf, readMaturity } from '../../../src/criteria/caps/maturity.ts';
import { certification } from '../../support/claims.ts';
import { certificate } from '../../support/evidence.ts';
import { capsOf, findingIn, postureOf, trapsOf } from '../../support/judge.ts';

describe('a printed maturity level', () => {
  test.each([
    ['ML 3', 3],
    ['ML3', 3],
    ['Maturity Level 2', 2],
    ['Level 4', 4],
    ['ML II', 2],
    ['3', 3],
    ['3 (Defined)', 3],
    ['Reifegrad 3', 3],
    ['ML 3, SL 2', 3],
    ['level 5', 'invalid'],
    ['ML 0', 'invalid'],
    ['SL 2', 'invalid'],
    ['SL-C 2', 'invalid'],
    ['Security Level 3', 'invalid'],
    ['passed', 'none'],
    [null, 'none'],
  ])('"%s" is read as %s', (printed, level) => {
    expect(readMaturity(printed)).toBe(level);
  });

  test('of the practices stands for a missing overall level: the lowest counts', () => {
    const { attributes } = certification({
      level: null,
      levelsPerPractice: { SM: 'ML 3', SVV: 'ML 2', SG: 'n/a' },
    });
    expect(maturityOf(attributes)).toBe(2);
    expect(maturityFor(attributes, ['SM-7'])).toBe(3);
    expect(maturityFor(attributes, ['SM-11', 'SVV-1'])).toBe(2);
    expect(maturityFor(attributes, ['DM-1'])).toBe(2);
  });

  test('of a practice that the standard does not know makes the whole invalid', () => {
    const { attributes } = certification({ level: null, levelsPerPractice: { SM: 'ML 5' } });
    expect(maturityOf(attributes)).toBe('invalid');
  });
});

describe('GOV-01 by maturity level (T06, T33)', () => {
  const judged = (attributes: Parameters<typeof certification>[0]) => {
    const posture = postureOf([certificate(certification(attributes))]);
    const finding = findingIn(posture, 'GOV-01');
    return { level: finding.level, caps: capsOf(finding), traps: trapsOf(posture), finding };
  };

  test('is E4 at ML 3 and ML 4, E3 at ML 2, E2 at ML 1', () => {
    expect(judged({ level: 'ML 4' }).level).toBe('E4');
    expect(judged({ level: 'ML 3' }).level).toBe('E4');
    const two = judged({ level: 'ML 2' });
    expect(two.level).toBe('E3');
    expect(two.finding.caps[0]?.reason).toBe(
      'Maturity level 2: audited as documented, practice not shown.',
    );
    expect(judged({ level: 'ML 1' })).toMatchObject({ level: 'E2', caps: ['T06'] });
  });

  test('is E2 at most when the level is missing', () => {
    expect(judged({ level: null })).toMatchObject({ level: 'E2', caps: ['T06'], traps: ['T06'] });
  });

  test('is E3 at most for a scheme that prints none, and asks for the report', () => {
    const scheme = judged({ standard: 'ISASecure SDLA', level: null });
    expect(scheme.level).toBe('E3');
    expect(scheme.finding.caps[0]?.reason).toContain('assessment report');
    expect(judged({ level: null, accreditation: 'ISASecure' }).level).toBe('E3');
  });

  test('treats "level 5" and a security level as a missing level and raises a red flag', () => {
    for (const level of ['Level 5', 'SL 2']) {
      expect(judged({ level })).toMatchObject({ level: 'E2', caps: ['T33', 'T06'] });
    }
    const practice = judged({ level: null, levelsPerPractice: { SM: 'ML 5' } });
    expect(practice.traps).toEqual(['T06', 'T33']);
  });

  test('limits GOV-02 in the same way', () => {
    const posture = postureOf([certificate(certification({ level: 'ML 2' }))]);
    expect(findingIn(posture, 'GOV-02').level).toBe('E3');
  });
});
