import { describe, expect, test } from 'vitest';
import { proposeSecurityTests } from '../../../../src/claims/rules/security-test/propose-security-tests.ts';
import { printedSource } from '../../../support/printed-pages.ts';
import { provenClaims } from '../../../support/proven-claims.ts';

function claimsIn(text: string) {
  return provenClaims(printedSource(text, 'security-test-report'), proposeSecurityTests);
}

describe('src/claims/rules/security-test/main-statement.ts', () => {
  test('a proposal is no test', () => {
    const text = `# Proposal: Penetration Test
## Wagtail Sensor Hub
Prepared for Wagtail Instruments BV
Prepared by Rookery Security BV
=== page ===
Rookery Security BV will perform a penetration test of the Wagtail Sensor Hub in July 2026.`;
    expect(claimsIn(text)).toEqual([]);
  });

  test('a test that is only planned is no test, whatever the title says', () => {
    const text = `# Penetration Test
## Wagtail Sensor Hub
Prepared by Rookery Security BV
=== page ===
Rookery Security BV plans to perform a penetration test of the Wagtail Sensor Hub in July 2026.`;
    expect(claimsIn(text)).toEqual([]);
  });

  test('the claim rests on the sentence that says what was done', () => {
    const text = `# Penetration Test
## Wagtail Sensor Hub
=== page ===
## Methodology
A penetration test is performed in four phases.
## Summary
Wagtail Instruments BV engaged Rookery Security BV to perform a penetration test of the Sensor Hub.`;
    const [claim] = claimsIn(text);
    expect(claim?.citation.quote).toMatch(/^Wagtail Instruments BV engaged/);
  });
});
