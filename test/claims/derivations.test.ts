import { describe, expect, test } from 'vitest';
import { verifyCandidates } from '../../src/claims/verify-candidates.ts';
import { candidate, spanOf } from '../support/candidates.ts';
import { printedDocument } from '../support/printed-pages.ts';

const letter = printedDocument(`# Letter of Certification
This is to certify that ACME is certified to ISO 9001. It was issued on 5 February 2018.

This certification is valid for a period of two years.`);

function expiry(expiresOn: string, rule: string, inputs: readonly string[]) {
  const proposed = candidate(
    'certification',
    { standard: 'ISO 9001', issuedOn: '2018-02-05', expiresOn },
    [
      spanOf(letter, 'ISO 9001', ['standard']),
      spanOf(letter, '5 February 2018', ['issuedOn'], { link: 'same certificate' }),
      spanOf(letter, 'two years', ['validity'], { link: 'same certificate' }),
    ],
    { derivedBy: { expiresOn: { rule, inputs } } },
  );
  const [claim] = verifyCandidates(letter, 'e1', [proposed]).claims;
  return claim as Extract<typeof claim, { type: 'certification' }>;
}

const report = printedDocument(`# Penetration test of the X7
Broken login (High)

Weak cipher (Low)

Open redirect (Low)`);

function counted(findings: Readonly<Record<string, number>>) {
  const spans = ['Broken login (High)', 'Weak cipher (Low)', 'Open redirect (Low)'].map((words) =>
    spanOf(report, words, ['findings'], { link: 'report section' }),
  );
  const proposed = candidate(
    'security-test',
    { testKind: 'penetration test', findings },
    [spanOf(report, 'Penetration test', ['testKind']), ...spans],
    { derivedBy: { findings: { rule: 'counted in the list of findings', inputs: ['findings'] } } },
  );
  const [claim] = verifyCandidates(report, 'e1', [proposed]).claims;
  return claim;
}

describe('claims/derivations', () => {
  test('a printed date plus a printed length of time is computed again', () => {
    for (const end of ['2020-02-05', '2020-02-04']) {
      const claim = expiry(end, 'issuedOn + 2 years', ['issuedOn', 'validity']);
      expect(claim?.attributes.expiresOn).toBe(end);
      expect(claim?.derivedBy).toMatchObject({ expiresOn: { rule: 'issuedOn + 2 years' } });
      expect(claim?.support['expiresOn']).toMatchObject({ quote: expect.stringContaining('2018') });
    }
    expect(expiry('2020-02-05', 'issuedOn + 24 months', ['validity'])?.attributes.expiresOn).toBe(
      '2020-02-05',
    );
  });

  test.for([
    ['a wrong sum', '2021-02-05', 'issuedOn + 2 years', ['issuedOn', 'validity']],
    ['a length nobody prints', '2021-02-05', 'issuedOn + 3 years', ['issuedOn', 'validity']],
    ['an unknown input', '2020-02-05', 'validFrom + 2 years', ['validFrom', 'validity']],
    ['a rule without inputs', '2020-02-05', 'known to the tester', []],
    ['inputs that are not proven', '2020-02-05', 'as agreed', ['scope']],
  ] as const)('%s is dropped', ([, expiresOn, rule, inputs]) => {
    expect(expiry(expiresOn, rule, inputs)?.attributes.expiresOn).toBeNull();
  });

  test('findings counted in a list must be named there as often', () => {
    expect(counted({ high: 1, low: 2 })?.attributes).toMatchObject({
      findings: { high: 1, low: 2 },
    });
    expect(counted({ high: 2, low: 2 })?.attributes).toMatchObject({ findings: null });
    expect(counted({ critical: 1 })?.attributes).toMatchObject({ findings: null });
  });
});
