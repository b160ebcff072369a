import type { Paper } from '../paper.ts';
import type { Sample } from '../sample.ts';

const answers: readonly (readonly string[])[] = [
  ['No.', 'Question', 'Answer', 'Comment'],
  [
    '1',
    'Do you maintain a threat model for the product?',
    'Yes',
    'STRIDE model of the NW-500, reviewed in May 2026.',
  ],
  [
    '2',
    'Is every code change reviewed by a second person?',
    'Yes',
    'Reviews are not enforced for urgent fixes.',
  ],
  ['3', 'Do you perform fuzz testing?', 'No', 'We do not perform fuzz testing.'],
  [
    '4',
    'Has an independent penetration test been done?',
    'No',
    'Planned for the first quarter of 2027.',
  ],
  ['5', 'Do you provide an SBOM with each release?', 'Yes', 'CycloneDX, on request.'],
  ['6', 'Are firmware updates signed?', 'Yes', 'RSA signature checked by the boot loader.'],
];

function draw(paper: Paper): void {
  paper.centred(70, 'Supplier Security Questionnaire', 20, true);
  paper.at(60, 110, 'Supplier: Nordwerk Automation AG');
  paper.at(60, 126, 'Completed on: 2026-06-02');
  paper.at(60, 142, 'Completed by: Anke Thomsen, Product Security Officer');
  paper.at(60, 160, '').table([30, 180, 50, 170], answers);
  paper.paragraphs('Signed: Anke Thomsen, Product Security Officer, 2 June 2026');
}

/** A questionnaire whose comments take back some of its answers. */
export const questionnaire: Sample = {
  supplier: 'Nordwerk Automation AG',
  file: 'nordwerk-security-questionnaire.pdf',
  title: 'Supplier Security Questionnaire',
  author: 'Nordwerk Automation AG',
  draw,
  gold: {
    evidenceKind: 'questionnaire',
    claims: [
      {
        type: 'practice',
        polarity: 'asserted',
        attributes: { criterion: 'SBD-02' },
        page: 1,
        quote: 'Do you maintain a threat model for the product?',
      },
      {
        type: 'practice',
        polarity: 'negated',
        attributes: { criterion: 'SCD-02' },
        page: 1,
        quote: 'Reviews are not enforced for urgent fixes.',
      },
      {
        type: 'practice',
        polarity: 'negated',
        attributes: { criterion: 'SCD-05' },
        page: 1,
        quote: 'We do not perform fuzz testing.',
      },
      {
        type: 'practice',
        polarity: 'negated',
        attributes: { criterion: 'SCD-06' },
        page: 1,
        quote: 'Planned for the first quarter of 2027.',
        accept: { polarity: ['planned'] },
      },
      {
        type: 'practice',
        polarity: 'asserted',
        attributes: { criterion: 'DEP-01' },
        page: 1,
        quote: 'Do you provide an SBOM with each release?',
      },
      {
        type: 'practice',
        polarity: 'asserted',
        attributes: { criterion: 'REL-03' },
        page: 1,
        quote: 'Are firmware updates signed?',
      },
      {
        type: 'commitment',
        polarity: 'asserted',
        attributes: { subject: 'sbom-delivery' },
        page: 1,
        quote: 'Do you provide an SBOM with each release?',
        optional: true,
      },
    ],
    mustNotFind: [
      {
        type: 'practice',
        polarity: 'asserted',
        attributes: { criterion: 'SCD-05' },
        why: 'the answer is no',
      },
      {
        type: 'practice',
        polarity: 'asserted',
        attributes: { criterion: 'SCD-06' },
        why: 'the test is only planned',
      },
      { type: 'security-test', polarity: 'asserted', attributes: {}, why: 'no test was done' },
    ],
  },
};
