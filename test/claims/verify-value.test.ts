import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/claims/claim.ts';
import { verifyCandidates } from '../../src/claims/verify-candidates.ts';
import { candidate, spanOf } from '../support/candidates.ts';
import { otherValues } from '../support/other-values.ts';
import { printedDocument } from '../support/printed-pages.ts';
import { type TrueStatement, trueStatements } from './tables/true-statements.ts';

type Attributes = Readonly<Record<string, unknown>>;

function claimsOf({ type, words, text }: TrueStatement, attributes: Attributes): readonly Claim[] {
  const document = printedDocument(text);
  const span = spanOf(document, words, Object.keys(attributes));
  return verifyCandidates(document, 'e1', [candidate(type, attributes, [span])]).claims;
}

function states(claims: readonly Claim[], name: string, wrong: unknown): boolean {
  return claims.some(({ attributes }) => {
    const found = (attributes as Attributes)[name];
    return found !== null && JSON.stringify(found) === JSON.stringify(wrong);
  });
}

/** Every true statement with each of its values made wrong in many ways. */
const mutations = trueStatements.flatMap((statement) =>
  Object.entries(statement.attributes).flatMap(([name, value]) =>
    otherValues(name, value).map((wrong) => ({ statement, name, wrong })),
  ),
);

describe('claims/verify-value', () => {
  test.for(trueStatements)('what is true passes whole: $text', (statement) => {
    const [claim] = claimsOf(statement, statement.attributes);
    expect(claim?.attributes).toMatchObject(statement.attributes);
    expect(claim?.polarity).toBe('asserted');
  });

  test('no changed date, number, name, edition, level, kind or standard is ever accepted', () => {
    const accepted = mutations.filter(({ statement, name, wrong }) =>
      states(claimsOf(statement, { ...statement.attributes, [name]: wrong }), name, wrong),
    );
    expect(accepted.map(({ statement, name, wrong }) => [name, wrong, statement.text])).toEqual([]);
    expect(mutations.length).toBeGreaterThan(1300);
  });

  test('no value of one paper is accepted from another that does not print it', () => {
    let tried = 0;
    for (const { type, attributes } of trueStatements) {
      for (const { text } of trueStatements) {
        const document = printedDocument(text);
        const whole = spanOf(document, text, Object.keys(attributes));
        const { claims } = verifyCandidates(document, 'e2', [candidate(type, attributes, [whole])]);
        tried += Object.keys(attributes).length;
        for (const { attributes: found } of claims) expectPrinted(found, text);
      }
    }
    expect(tried).toBeGreaterThan(500);
  });

  test.for([
    [
      'certification',
      { standard: 'ISO 9001', edition: '2015' },
      'ACME is certified to ISO 9001. Edition: 2015',
    ],
    [
      'certification',
      { standard: 'HITRUST CSF', edition: 'v9' },
      'ACME is certified to HITRUST CSF v9.',
    ],
    [
      'certification',
      { standard: 'Zone Trust Mark', holder: 'ACME' },
      'ACME is certified to Zone Trust Mark.',
    ],
    [
      'certification',
      { standard: 'ISO 9001', issuer: 'TÜV SÜD' },
      'ACME is certified to ISO 9001 by TÜV SÜD.',
    ],
    [
      'certification',
      { standard: 'IEC 62443-4-1', levelsPerPractice: { SM: 'ML 3', SR: 'ML 2' } },
      'Certified to IEC 62443-4-1 with SM: ML 3 and SR: ML 2.',
    ],
    [
      'certification',
      { standard: 'IEC 62443-4-1', level: 'Gold' },
      'Certified to IEC 62443-4-1, level Gold.',
    ],
    ['practice', { criterion: 'SCD-02' }, 'Code reviews are done for every change.'],
  ] as const)('%s %j is proven by "%s"', ([type, attributes, text]) => {
    const document = printedDocument(text);
    const span = spanOf(document, text, Object.keys(attributes));
    const { claims } = verifyCandidates(document, 'e1', [candidate(type, attributes, [span])]);
    expect(claims[0]?.attributes).toMatchObject(attributes);
  });

  test.for([
    [
      'certification',
      { standard: 'ISO 9001', edition: '2013' },
      'ACME is certified to ISO 9001 since 2013.',
    ],
    [
      'certification',
      { standard: 'ISO 9001', edition: '2008' },
      'ISO 9001:2015 is certified, version 2008 was before.',
    ],
    [
      'certification',
      { standard: 'IEC 62443-4-1', levelsPerPractice: { SM: 'ML 3', SR: 'ML 3' } },
      'Certified to IEC 62443-4-1 with SM: ML 3 and SR: ML 2.',
    ],
    [
      'certification',
      { standard: 'IEC 62443-4-1', levelsPerPractice: { SVV: 'ML 3' } },
      'Certified to IEC 62443-4-1 with SM: ML 3.',
    ],
    ['commitment', { subject: 'fix', duration: 'P30D' }, 'We fix vulnerabilities within 90 days.'],
    ['practice', { criterion: 'SCD-05' }, 'Code reviews are done for every change.'],
  ] as const)('%s %j is not proven by "%s"', ([type, attributes, text]) => {
    const document = printedDocument(text);
    const span = spanOf(document, text, Object.keys(attributes));
    const { claims } = verifyCandidates(document, 'e1', [candidate(type, attributes, [span])]);
    for (const claim of claims) expect(claim.attributes).not.toMatchObject(attributes);
  });

  test('levels in a table are read row by row, a level beside its name or in the next cell', () => {
    const table = printedDocument(`IEC 62443-4-1 certificate
Maturity level       3
SM Security management        ML 3
SR Security requirements      ML 2`);
    const span = (words: string, name: string) => ({
      ...spanOf(table, words, [name], { view: 'layout' as const }),
      link: 'same certificate' as const,
    });
    const proposed = candidate(
      'certification',
      { standard: 'IEC 62443-4-1', level: 'ML 3', levelsPerPractice: { SM: 'ML 3', SR: 'ML 2' } },
      [
        spanOf(table, 'IEC 62443-4-1', ['standard'], { view: 'layout' }),
        span('Maturity level', 'level'),
        span('SM Security management | ML 3\nSR Security requirements | ML 2', 'levelsPerPractice'),
      ],
    );
    const { claims, dropped } = verifyCandidates(table, 'e1', [proposed]);
    expect(dropped).toEqual([]);
    expect(claims[0]?.attributes).toMatchObject(proposed.attributes);
  });
});

/** Strings of open vocabulary must stand in the text letter for letter. */
function expectPrinted(attributes: Attributes, text: string): void {
  const open = ['holder', 'issuer', 'auditor', 'tester', 'client', 'certificateNumber', 'control'];
  for (const name of open) {
    const value = attributes[name];
    if (typeof value === 'string') expect(text).toContain(value);
  }
}
