import type { Paper } from '../paper.ts';
import type { Sample } from '../sample.ts';

/** Each value has its label below, in small type, in three columns. */
const fields: readonly (readonly [x: number, y: number, value: string, label: string])[] = [
  [60, 250, 'CSA-2025-0098', 'Certificate number'],
  [260, 250, '9 September 2025', 'Date of issue'],
  [440, 250, '8 September 2028', 'Valid until'],
  [60, 310, 'Nordwerk Automation AG, Kiel, Germany', 'Certificate holder'],
  [60, 370, 'NW-500 motion controller, firmware 3.4', 'Product'],
  [440, 370, 'SL 2', 'Security level'],
];

function draw(paper: Paper): void {
  paper.centred(80, 'Product Certificate', 24, true);
  paper.centred(125, 'Baltic Conformity ApS', 13);
  paper.centred(
    165,
    'The product below has been evaluated and conforms to IEC 62443-4-2:2019, Technical security ' +
      'requirements for IACS components.',
    11,
  );
  for (const [x, y, value, label] of fields) {
    paper.at(x, y, value, { size: 11, bold: true });
    paper.at(x, y + 15, label, { size: 7 });
  }
  paper.at(60, 450, 'Evaluation report BC-ER-25-1142. IECEE CB scheme.', { size: 9 });
  paper.at(60, 620, 'Mette Lund, Certification Manager', { size: 10 });
}

/** Layout 3 of 5: labels below their values. A 4-2 certificate that was offered as proof of 4-1. */
export const componentCertificate: Sample = {
  supplier: 'Nordwerk Automation AG',
  file: 'nordwerk-secure-development-certificate.pdf',
  title: 'Product Certificate CSA-2025-0098',
  author: 'Baltic Conformity ApS',
  draw,
  gold: {
    evidenceKind: 'certificate',
    claims: [
      {
        type: 'certification',
        polarity: 'asserted',
        attributes: {
          standard: 'IEC 62443-4-2',
          edition: '2019',
          level: 'SL 2',
          certificateNumber: 'CSA-2025-0098',
          holder: 'Nordwerk Automation AG',
          issuer: 'Baltic Conformity ApS',
          product: 'NW-500 motion controller, firmware 3.4',
          issuedOn: '2025-09-09',
          expiresOn: '2028-09-08',
          signedBy: 'Mette Lund',
        },
        accept: {
          holder: ['Nordwerk Automation AG, Kiel, Germany'],
          product: ['NW-500 motion controller'],
          accreditation: ['IECEE CB scheme', 'IECEE', 'IECEE CB'],
          sites: [['Kiel, Germany'], ['Kiel']],
        },
        page: 1,
        quote: 'conforms to IEC 62443-4-2:2019',
      },
    ],
    mustNotFind: [
      {
        type: 'certification',
        attributes: { standard: 'IEC 62443-4-1' },
        why: 'the component standard is not the process standard',
      },
    ],
  },
};
