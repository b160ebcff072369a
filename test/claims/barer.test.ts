import { describe, expect, test } from 'vitest';
import { countingClaims } from '../../src/claims/claim.ts';
import type { ClaimType, PartialAttributes } from '../../src/claims/claim-types.ts';
import { reconcile } from '../../src/claims/reconcile.ts';
import { verifyCandidates } from '../../src/claims/verify-candidates.ts';
import { candidate, spanOf } from '../support/candidates.ts';
import { claimOf } from '../support/claims.ts';
import { printedDocument } from '../support/printed-pages.ts';

const proposedBy = 'langchain:liar';

const read = claimOf(
  'certification',
  { standard: 'IEC 62443-4-2', product: 'X7', level: 'SL 2', expiresOn: '2025-01-31' },
  { quote: 'X7 is certified to IEC 62443-4-2, SL 2, until 31 January 2025.' },
);

/** What a model proposes from words of a paper, and what the gate makes of it. */
function proven<T extends ClaimType>(
  text: string,
  type: T,
  attributes: PartialAttributes<T>,
  words = text,
) {
  const document = printedDocument(text);
  const span = spanOf(document, words, Object.keys(attributes));
  const proposal = candidate(type, attributes, [span], { proposedBy });
  return verifyCandidates(document, 'e', [proposal]).claims;
}

describe('claims/reconcile: a bare claim of a model', () => {
  test.for([
    ['another number', { certificateNumber: 'A-1' }],
    ['another product', { product: 'X9' }],
    ['nothing more', {}],
  ] as const)('does not count beside that of the rules with %s', ([, more]) => {
    const own = { ...read, attributes: { ...read.attributes, certificateNumber: 'C-7' } };
    const bare = claimOf('certification', { standard: 'IEC 62443-4-2', ...more });
    const claims = reconcile([own, { ...bare, proposedBy: [proposedBy] }]);
    expect(countingClaims(claims).map(({ id }) => id)).toEqual([own.id]);
    expect(claims.find(({ id }) => id === own.id)?.disputed).toBeUndefined();
  });

  test('counts where it is another certificate, told as fully', () => {
    const own = { ...read, attributes: { ...read.attributes, certificateNumber: 'C-7' } };
    const other = claimOf(
      'certification',
      { ...read.attributes, certificateNumber: 'C-8', product: 'X9' },
      { page: 2 },
    );
    const claims = reconcile([own, { ...other, proposedBy: [proposedBy] }]);
    expect(countingClaims(claims)).toHaveLength(2);
  });
});

describe('claims/verify-candidates: what a model takes for more than it is', () => {
  test('no label is the number of a certificate', () => {
    const text = 'Certificate number: Date of issue. X7 is certified to IEC 62443-4-2.';
    const claims = proven(text, 'certification', {
      standard: 'IEC 62443-4-2',
      certificateNumber: 'Date of issue',
    });
    expect(claims.map(({ attributes }) => Object.values(attributes))).not.toContainEqual(
      expect.arrayContaining(['Date of issue']),
    );
  });

  test.for([
    'Borealis Controls is not certified to IEC 62443-4-1.',
    'Borealis Controls does not hold a SOC 2 report.',
  ])('nothing is asserted by a report in "%s"', (text) => {
    const standard = text.includes('SOC 2') ? 'SOC 2' : 'IEC 62443-4-1';
    const claims = proven(text, 'assurance-report', { standard });
    expect(claims.filter(({ polarity }) => polarity === 'asserted')).toEqual([]);
  });

  test('a report is no certificate', () => {
    const claims = proven('We hold a certificate for SOC 2.', 'certification', {
      standard: 'SOC 2',
    });
    expect(claims.filter(({ polarity }) => polarity === 'asserted')).toEqual([]);
  });

  const report = [
    'SOC 2 Type 2 Report',
    'In our opinion, except for the matters described in the preceding paragraph, in all material respects, the controls operated effectively.',
    'The description is fairly presented in all material respects.',
  ];

  test.for(report)('no opinion is unqualified that is limited elsewhere: %s', (words) => {
    const attributes = { standard: 'SOC 2', opinion: 'unqualified' } as const;
    const claims = proven(report.join('\n'), 'assurance-report', attributes, words);
    expect(claims).toEqual([]);
  });

  test('a title prints no opinion', () => {
    const text = 'SOC 2 Type 2 Report\nIn our opinion, in all material respects, controls operated';
    const attributes = { standard: 'SOC 2', opinion: 'unqualified' } as const;
    expect(proven(text, 'assurance-report', attributes, 'SOC 2 Type 2 Report')).toEqual([]);
  });
});
