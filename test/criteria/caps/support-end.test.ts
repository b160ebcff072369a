import { describe, expect, test } from 'vitest';
import { claimOf } from '../../support/claims.ts';
import { onFile } from '../../support/evidence.ts';
import { capsOf, findingOf } from '../../support/judge.ts';

const vul06 = (quote: string, until: string | null = '2030-12-31') =>
  findingOf('VUL-06', [
    onFile({ kind: 'contract', effectiveDate: '2026-05-01' }, [
      claimOf('support-period', { product: 'X7', until }, { quote }),
    ]),
  ]);

describe('the end of support', () => {
  test('is E2 when a contract names it', () => {
    const finding = vul06('X7 receives security updates until 31 December 2030');
    expect(finding).toMatchObject({ level: 'E2', caps: [] });
  });

  test.each(['X7: end of sale 31 December 2030', 'X7 wird abgekündigt zum 31.12.2030'])(
    'is not an end of sale: "%s" (T27)',
    (quote) => {
      expect(vul06(quote)).toMatchObject({ level: 'E1' });
      expect(capsOf(vul06(quote))).toEqual(['T27']);
    },
  );

  test('is not the end of a hardware warranty', () => {
    expect(vul06('X7: warranty until 31 December 2030')).toMatchObject({ level: 'E1' });
  });

  test('may stand beside an end of sale', () => {
    expect(vul06('End of sale 2027, security updates until 2030')).toMatchObject({ level: 'E2' });
  });

  test('without a date is weak evidence', () => {
    expect(vul06('X7 is supported in the long term', null)).toMatchObject({ level: 'E1' });
  });
});
