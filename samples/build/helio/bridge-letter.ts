import type { Paper } from '../paper.ts';
import type { Sample } from '../sample.ts';

function draw(paper: Paper): void {
  paper.at(60, 80, 'Helio Grid Systems Inc.', { bold: true, size: 14 });
  paper.at(60, 100, '400 Harbor Street, Portland, OR');
  paper.at(60, 150, 'August 14, 2026');
  paper
    .at(60, 180, '')
    .heading('SOC 2 Bridge Letter')
    .paragraphs(
      'To our customers:',
      'Our most recent SOC 2 Type 2 report covers the period from July 1, 2025 to June 30, 2026. This letter covers the time from July 1, 2026 to August 14, 2026.',
      'To the best of our knowledge there have been no material changes to the internal controls of the Helio Grid Cloud since the end of that period.',
      'This letter is a statement of management and does not replace the report of the service auditor.',
      'Sincerely,',
      'Maria Delgado, Chief Information Security Officer',
    );
}

/** A statement of management between two reports: it raises nothing. */
export const bridgeLetter: Sample = {
  supplier: 'Helio Grid Systems Inc.',
  file: 'helio-soc2-bridge-letter.pdf',
  title: 'SOC 2 Bridge Letter',
  author: 'Helio Grid Systems Inc.',
  draw,
  gold: {
    evidenceKind: 'attestation-letter',
    claims: [
      {
        type: 'assurance-report',
        polarity: 'asserted',
        attributes: {
          standard: 'SOC 2',
          reportType: 'Type 2',
          form: 'bridge letter',
          holder: 'Helio Grid Systems Inc.',
          periodStart: '2026-07-01',
          periodEnd: '2026-08-14',
          issuedOn: '2026-08-14',
          signedBy: 'Maria Delgado',
        },
        accept: { periodStart: ['2025-07-01'], periodEnd: ['2026-06-30'], form: ['letter'] },
        page: 1,
        quote: 'This letter covers the time from July 1, 2026 to August 14, 2026',
      },
    ],
    mustNotFind: [
      {
        type: 'assurance-report',
        attributes: { opinion: 'unqualified' },
        why: 'management gives no opinion',
      },
    ],
  },
};
