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
});

/** Strings of open vocabulary must stand in the text letter for letter. */
function expectPrinted(attributes: Attributes, text: string): void {
  const open = [
    'holder',
    'issuer',
    'auditor',
    'tester',
    'client',
    'certificateNumber',
    'name',
    'control',
  ];
  for (const name of open) {
    const value = attributes[name];
    if (typeof value === 'string') expect(text).toContain(value);
  }
}
