import { describe, expect, test } from 'vitest';
import { proposeAnsweredCertifications } from '../../../../src/claims/rules/certification-statement/propose-answered-certifications.ts';
import { verifyCandidates } from '../../../../src/claims/verify-candidates.ts';
import { readInProcess } from '../../../support/read-in-process.ts';
import { drawSheet, table } from '../../../support/sheet.ts';

async function answered(question: string, answer: string, comment: string) {
  const document = await readInProcess(
    await drawSheet([
      [
        [60, 60, 'Supplier security questionnaire'],
        ...table(
          [60, 90, 330, 380],
          [
            ['No.', 'Question', 'Answer', 'Comment'],
            ['1', 'Is there a security policy?', 'Yes', 'Reviewed in 2026.'],
            ['2', question, answer, comment],
            ['3', 'Do you train developers?', 'Yes', 'Every year.'],
          ],
          { size: 8 },
        ),
      ],
    ]),
  );
  const candidates = proposeAnsweredCertifications({
    document,
    classification: { kind: 'questionnaire', sampleOrTemplate: false, draft: false, reasons: [] },
  });
  return verifyCandidates(document, 'drawn', candidates).claims.map(({ polarity, attributes }) => ({
    polarity,
    ...attributes,
  }));
}

describe('src/claims/rules/certification-statement/propose-answered-certifications', () => {
  test('a yes is the word of the supplier, with what its comment tells', async () => {
    expect(
      await answered('Are you ISO/IEC 27001 certified?', 'Yes', 'Certificate no. IS 7741'),
    ).toMatchObject([
      { polarity: 'asserted', standard: 'ISO/IEC 27001', certificateNumber: 'IS 7741' },
    ]);
  });

  test.for([
    ['No', 'negated'],
    ['Planned', 'planned'],
  ] as const)('the answer "%s" is %s', async ([answer, polarity]) => {
    expect(
      await answered('Are you IEC 62443-4-1 certified?', answer, 'See remarks.'),
    ).toMatchObject([{ polarity, standard: 'IEC 62443-4-1' }]);
  });

  test('a yes to several standards says which one only in its comment', async () => {
    const question = 'Certified to ISO 9001 or ISO 27001?';
    expect(await answered(question, 'Yes', 'ISO 9001 since 2015')).toMatchObject([
      { standard: 'ISO 9001' },
    ]);
    expect(await answered(question, 'Yes', 'Since 2015')).toEqual([]);
  });
});
