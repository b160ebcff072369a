import { describe, expect, test } from 'vitest';
import { proposeReportedTests } from '../../../../src/claims/rules/security-test/propose-reported-tests.ts';
import { printedSource } from '../../../support/printed-pages.ts';
import { provenClaims } from '../../../support/proven-claims.ts';

function claimsIn(text: string) {
  return provenClaims(printedSource(text, 'policy'), proposeReportedTests);
}

describe('src/claims/rules/security-test/propose-reported-tests.ts', () => {
  test('a policy may tell of a test with its tester and time', () => {
    const [claim] = claimsIn(
      'In March 2025, Halyard Labs performed a penetration test of the Kestrel portal.',
    );
    expect(claim).toMatchObject({
      polarity: 'asserted',
      attributes: { testKind: 'penetration test', tester: 'Halyard Labs', endedOn: '2025-03' },
    });
  });

  test.each([
    ['a habit', 'Penetration tests are performed annually by an independent company.'],
    ['a test without its tester', 'A penetration test was performed in March 2025.'],
    ['a test without its time', 'Halyard Labs performed a penetration test of the portal.'],
  ])('%s is no test', (_what, text) => {
    expect(claimsIn(text)).toEqual([]);
  });

  test('a planned test is not claimed as done', () => {
    const claims = claimsIn('A penetration test by Quay Labs is planned for May 2027.');
    expect(claims.filter(({ polarity }) => polarity === 'asserted')).toEqual([]);
  });
});
