import type { Paper } from '../paper.ts';
import type { Sample } from '../sample.ts';

const rows: readonly (readonly [label: string, value: string])[] = [
  ['Zertifikat-Nr. / Certificate No.', 'IITS-44-780-25417'],
  [
    'Zertifikatsinhaber / Certificate holder',
    'Kestrel Controls s.r.o., Vlnena 12, 602 00 Brno, Czech Republic',
  ],
  ['Standorte / Sites', 'Brno, Czech Republic; Linz, Austria'],
  ['Norm / Standard', 'IEC 62443-4-1:2018'],
  ['Prozess / Process', 'Kestrel Secure Product Lifecycle, version 4.2'],
  ['Geltungsbereich / Scope', 'Development of the K7 PLC series and the K7 HMI'],
  ['Reifegrad / Maturity level', 'ML 3'],
  ['Bericht-Nr. / Report No.', 'IITS-R-2025-0311'],
  ['Ausstellungsdatum / Date of issue', '2025-03-14'],
  ['Gültig bis / Valid until', '2028-03-13'],
];

function draw(paper: Paper): void {
  paper.centred(70, 'ZERTIFIKAT / CERTIFICATE', 22, true);
  paper.centred(110, 'Institute for Industrial Trust Services GmbH', 12);
  paper.centred(130, 'Issued within the IECEE CB scheme', 9);
  paper.centred(
    165,
    'This is to certify that the development process named below has been assessed and found to ' +
      'comply with the requirements of IEC 62443-4-1:2018.',
    11,
  );
  let y = 225;
  for (const [label, value] of rows) {
    paper.at(60, y, label, { size: 9, bold: true, width: 180 });
    paper.at(260, y, value, { size: 10, width: 270 });
    paper.rule(y + 30);
    y += 38;
  }
  paper.at(60, 660, 'Dr. Erika Sommer', { size: 10 });
  paper.at(60, 675, 'Head of Certification Body', { size: 9 });
  paper.at(60, 710, 'Subject to yearly surveillance.', { size: 9 });
}

/** Layout 1 of 5: a bilingual table with labels on the left. */
export const developmentCertificate: Sample = {
  supplier: 'Kestrel Controls s.r.o.',
  file: 'kestrel-iec-62443-4-1-certificate.pdf',
  title: 'Certificate IITS-44-780-25417',
  author: 'Institute for Industrial Trust Services GmbH',
  draw,
  gold: {
    evidenceKind: 'certificate',
    claims: [
      {
        type: 'certification',
        polarity: 'asserted',
        attributes: {
          standard: 'IEC 62443-4-1',
          edition: '2018',
          level: 'ML 3',
          certificateNumber: 'IITS-44-780-25417',
          holder: 'Kestrel Controls s.r.o.',
          issuer: 'Institute for Industrial Trust Services GmbH',
          scope: 'Development of the K7 PLC series and the K7 HMI',
          sites: ['Brno, Czech Republic', 'Linz, Austria'],
          issuedOn: '2025-03-14',
          expiresOn: '2028-03-13',
          signedBy: 'Dr. Erika Sommer',
        },
        accept: {
          accreditation: ['IECEE CB scheme', 'IECEE', 'IECEE CB'],
          product: [
            'K7 PLC series and the K7 HMI',
            'K7 PLC series',
            'Kestrel Secure Product Lifecycle, version 4.2',
          ],
          sites: [['Brno', 'Linz']],
        },
        page: 1,
        quote: 'found to comply with the requirements of IEC 62443-4-1:2018',
      },
    ],
    mustNotFind: [{ type: 'certification', attributes: { level: 'ML 4' }, why: 'ML 3 is printed' }],
  },
};
