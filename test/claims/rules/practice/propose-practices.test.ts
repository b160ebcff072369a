import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../../src/claims/claim.ts';
import { ownClaims } from '../../../support/own-papers.ts';
import { typedPages } from '../../../support/typed-pages.ts';

/** One sentence a line, behind the criterion it speaks to, or "-" for none. */
const lines = readFileSync(
  path.join(import.meta.dirname, '../../../support/papers/sentences.txt'),
  'utf8',
)
  .split('\n')
  .filter(Boolean)
  .map((line) => [line.slice(0, line.indexOf('|')), line.slice(line.indexOf('|') + 1)] as const);

/** The criterion a promise answers, where the sentence makes one. */
const ofSubject: Readonly<Record<string, string>> = {
  fix: 'VUL-03',
  notify: 'VUL-07',
  support: 'VUL-06',
  acknowledge: 'VUL-02',
  'sbom-delivery': 'DEP-01',
};

function criterionOf(claim: Claim): string | undefined {
  if (claim.type === 'practice') return claim.attributes.criterion ?? undefined;
  if (claim.type === 'support-period') return 'VUL-06';
  return claim.type === 'commitment' ? ofSubject[claim.attributes.subject ?? ''] : undefined;
}

const policy = (text: string): readonly Claim[] =>
  ownClaims(typedPages(`Policy of Example Controls\n\n${text}\n`), 'policy');
/** Four hundred papers of one sentence take a second or two. */
const patience = 30_000;
const polarityOf = (text: string) =>
  policy(text).map(({ type, polarity }) => `${type} ${polarity}`);

describe('practices in running text', () => {
  test(
    'every sentence of the collection gives the criterion it speaks to',
    () => {
      const wrong = lines.filter(
        ([criterion, text]) =>
          criterion !== '-' &&
          !policy(text).some(
            (claim) => claim.polarity === 'asserted' && criterionOf(claim) === criterion,
          ),
      );
      expect(wrong).toEqual([]);
    },
    patience,
  );

  test('sentences that say nothing of secure development give no claim', () => {
    const wrong = lines.filter(([criterion, text]) => criterion === '-' && policy(text).length > 0);
    expect(wrong).toEqual([]);
  });

  test.each([
    ['We do not perform fuzz testing.', 'practice negated'],
    ['Fuzz testing is planned for 2027.', 'practice planned'],
    ['Code review is optional.', 'practice hedged'],
    ['Currently, no SBOM is provided to customers.', 'practice negated'],
    ['We are currently introducing threat modelling.', 'practice planned'],
    ['The signing keys never leave the hardware security module.', 'practice asserted'],
    ['No code is merged without peer review.', 'practice asserted'],
  ])('%s', (text, expected) => {
    expect(polarityOf(text)).toEqual([expected]);
  });

  test.each([
    ['a recommendation', 'All changes should be reviewed by a second developer.'],
    ['a duty of the customer', 'Customers must perform a threat analysis of their plant.'],
    ['a question', 'Is every change reviewed by a second developer?'],
    ['a definition', 'Fuzzing is a technique in which malformed input is sent to a program.'],
    ['a reference', 'See the penetration test report for details of the static analysis.'],
    ['the law', 'The Cyber Resilience Act requires manufacturers to publish security advisories.'],
    ['a provider', 'AWS scans its container images for known vulnerabilities.'],
    ['a heading', '4.2 Secure coding guidelines'],
    ['a line of a table of contents', '4.2 Code review of all changes ........... 12'],
  ])('%s is no practice', (_, text) => {
    expect(policy(text)).toEqual([]);
  });

  test('a list item says what its lead says of all of them', () => {
    const list = (lead: string) => `${lead}\n- fuzz testing of all interfaces\n- peer review\n`;
    expect(polarityOf(list('Each release passes the following steps:'))).toEqual([
      'practice asserted',
      'practice asserted',
    ]);
    expect(polarityOf(list('We do not yet carry out the following steps:'))).toEqual([]);
  });

  test('a sentence that names two practices gives two claims', () => {
    const claims = policy('We run static analysis on every commit and fuzz test each release.');
    expect(claims.map(criterionOf)).toEqual(['SCD-03', 'SCD-05']);
  });

  test('the detail is the part of the sentence that says it', () => {
    const [claim] = policy(
      'Every change is reviewed by a second developer before it is merged; branches enforce this.',
    );
    expect(claim?.attributes).toMatchObject({
      detail: 'Every change is reviewed by a second developer before it is merged',
    });
  });
});
