import type { Paper } from '../paper.ts';
import type { Sample } from '../sample.ts';

function draw(paper: Paper): void {
  paper.at(60, 80, 'Tern & Gannet Security LLC', { bold: true, size: 14 });
  paper.at(60, 130, 'March 6, 2026');
  paper
    .at(60, 160, '')
    .heading('Letter of Attestation: Penetration Test')
    .paragraphs(
      'Helio Grid Systems Inc. engaged Tern & Gannet Security LLC to perform a penetration test of the Helio Grid Cloud application.',
      'The test took place between February 2, 2026 and February 13, 2026. It followed a documented method and used manual and automated techniques.',
      'We reported 0 critical, 1 high, 3 medium and 4 low findings. The high finding remained open when this letter was written; a retest has not been performed.',
      'The full report is confidential and available from Helio Grid Systems Inc.',
      'Robert Quill, Principal Consultant',
    );
}

/** A summary letter that says plainly that a high finding is open. */
export const testLetter: Sample = {
  supplier: 'Helio Grid Systems Inc.',
  file: 'helio-penetration-test-letter.pdf',
  title: 'Letter of Attestation: Penetration Test',
  author: 'Tern & Gannet Security LLC',
  draw,
  gold: {
    evidenceKind: 'attestation-letter',
    evidenceKindAccept: ['security-test-report'],
    claims: [
      {
        type: 'security-test',
        polarity: 'asserted',
        attributes: {
          testKind: 'penetration test',
          tester: 'Tern & Gannet Security LLC',
          client: 'Helio Grid Systems Inc.',
          target: 'Helio Grid Cloud application',
          startedOn: '2026-02-02',
          endedOn: '2026-02-13',
          reportedOn: '2026-03-06',
          findings: { critical: 0, high: 1, medium: 3, low: 4 },
          retest: 'none',
        },
        accept: {
          target: ['Helio Grid Cloud'],
          findings: [{ critical: 0, high: 1, medium: 3, low: 4, total: 8 }],
        },
        page: 1,
        quote: 'to perform a penetration test of the Helio Grid Cloud application',
      },
      {
        type: 'practice',
        polarity: 'negated',
        attributes: { criterion: 'SCD-06' },
        page: 1,
        quote: 'The high finding remained open when this letter was written',
        optional: true,
      },
    ],
    mustNotFind: [
      { type: 'security-test', attributes: { retest: 'complete' }, why: 'no retest was performed' },
    ],
  },
};
