import { describe, expect, test } from 'vitest';
import { isClaimOf } from '../../../../src/claims/claim.ts';
import { proposeSecurityTests } from '../../../../src/claims/rules/security-test/propose-security-tests.ts';
import { printedSource } from '../../../support/printed-pages.ts';
import { provenClaims } from '../../../support/proven-claims.ts';

const cover = `# Penetration Test Report
## Plover Gateway PG-2
Prepared for: Plover Networks AG
Prepared by: Siskin Assurance GmbH
4 March 2026
=== page ===
## Summary
Siskin Assurance GmbH performed a penetration test of the Plover Gateway PG-2 from 2 to 13 February 2026.
`;

function claimsIn(text: string, sampleOrTemplate = false) {
  const source = printedSource(cover + text, 'security-test-report', { sampleOrTemplate });
  return provenClaims(source, proposeSecurityTests);
}

function practicesIn(text: string) {
  return claimsIn(text)
    .filter((claim) => isClaimOf('practice', claim))
    .map(({ polarity, attributes }) => `${polarity} ${attributes.criterion}`);
}

const findings = `## Findings
ID      Title                                  Severity     Status
S-1     Services run as root                   Medium       STATUS
S-2     Stored cross-site scripting            High         Fixed
`;

describe('src/claims/rules/security-test/test-practices.ts', () => {
  test('a finding still open at the retest speaks against the criterion it touches', () => {
    expect(practicesIn(findings.replace('STATUS', 'Open'))).toContain('negated SBD-04');
  });

  test('a finding that is fixed speaks against nothing', () => {
    expect(practicesIn(findings.replace('STATUS', 'Fixed'))).toEqual([]);
  });

  test('an open programming error is no practice of the catalogue', () => {
    const open = findings.replace('Fixed', 'Open').replace('STATUS', 'Fixed');
    expect(practicesIn(open)).toEqual([]);
  });

  test('the tester who says that all findings are fixed supports the independent test', () => {
    const text = 'All findings were fixed by Plover Networks AG and verified in the retest.';
    expect(practicesIn(text)).toContain('asserted SCD-06');
  });

  test('a high finding left open counts against the test', () => {
    const text = 'One high severity finding remains open after the retest.';
    expect(practicesIn(text)).toEqual(['negated SCD-06']);
  });

  test('advice of the tester is no practice of the supplier', () => {
    const text =
      '## Recommendations\nPlover should run a dependency scan on every build and fuzz the parser.';
    expect(practicesIn(text)).toEqual([]);
  });

  test('packages that are unmaintained are named even among the advice', () => {
    const text = '## Recommendations\nCurrently, the packages net2 and failure are deprecated.';
    expect(practicesIn(text)).toEqual(['negated DEP-08']);
  });

  test('what the tester reports of the vendor is a practice', () => {
    const text = 'The Plover team has published a threat model of the gateway.';
    expect(practicesIn(text)).toEqual(['asserted SBD-02']);
  });

  test('a process the tester found undocumented is denied', () => {
    const text = 'The vulnerability disclosure policy on the website was out of date.';
    expect(practicesIn(text)).toEqual(['negated VUL-01']);
  });

  test('a sample report proves no practice', () => {
    const claims = claimsIn(findings.replace('STATUS', 'Open'), true);
    expect(claims.map(({ type }) => type)).toEqual(['security-test']);
  });

  test('an earlier test is history', () => {
    const text =
      'Unlike the first penetration test in March 2024, this test covered the VPN service.';
    const [, earlier] = claimsIn(text);
    expect(earlier).toMatchObject({
      polarity: 'historical',
      attributes: { endedOn: '2024-03', testKind: 'penetration test' },
    });
  });
});
