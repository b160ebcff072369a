import type { Paper } from '../paper.ts';
import type { Sample } from '../sample.ts';

/** All values are drawn before all labels, as many certificate tools do. */
function draw(paper: Paper): void {
  const values: readonly (readonly [x: number, y: number, text: string])[] = [
    [60, 300, 'Kestrel Controls s.r.o.'],
    [60, 315, 'Vlnena 12, 602 00 Brno, Czech Republic'],
    [60, 390, 'Design, software development, production and support of industrial controllers'],
    [60, 470, 'IS 774120'],
    [230, 470, '1 June 2024'],
    [400, 470, '31 May 2027'],
    [60, 540, '2.1 of 12 April 2024'],
  ];
  for (const [x, y, text] of values) paper.at(x, y, text, { size: 11 });
  paper.centred(80, 'Certificate of Registration', 22, true);
  paper.centred(120, 'INFORMATION SECURITY MANAGEMENT SYSTEM', 11);
  paper.centred(150, 'ISO/IEC 27001:2022', 16, true);
  paper.centred(
    190,
    'Moravia Certification Services a.s. certifies that the management system of the organisation ' +
      'below has been audited and registered as being in accordance with ISO/IEC 27001:2022.',
    10,
  );
  const labels: readonly (readonly [x: number, y: number, text: string])[] = [
    [60, 285, 'ORGANISATION'],
    [60, 375, 'SCOPE OF REGISTRATION'],
    [60, 455, 'CERTIFICATE NUMBER'],
    [230, 455, 'ISSUE DATE'],
    [400, 455, 'EXPIRY DATE'],
    [60, 525, 'STATEMENT OF APPLICABILITY'],
  ];
  for (const [x, y, text] of labels) paper.at(x, y, text, { size: 8, bold: true });
  paper.at(60, 640, 'Petr Dvorsky, Managing Director', { size: 10 });
  paper.at(60, 655, 'For and on behalf of Moravia Certification Services a.s.', { size: 9 });
  paper.at(60, 690, 'UKAS accredited management systems body 9999', { size: 9 });
}

/** Layout 2 of 5: values before labels in the content stream, labels above their values. */
export const informationSecurityCertificate: Sample = {
  supplier: 'Kestrel Controls s.r.o.',
  file: 'kestrel-iso-27001-certificate.pdf',
  title: 'Certificate of Registration IS 774120',
  author: 'Moravia Certification Services a.s.',
  draw,
  gold: {
    evidenceKind: 'certificate',
    claims: [
      {
        type: 'certification',
        polarity: 'asserted',
        attributes: {
          standard: 'ISO/IEC 27001',
          edition: '2022',
          certificateNumber: 'IS 774120',
          holder: 'Kestrel Controls s.r.o.',
          issuer: 'Moravia Certification Services a.s.',
          scope: 'Design, software development, production and support of industrial controllers',
          issuedOn: '2024-06-01',
          expiresOn: '2027-05-31',
          signedBy: 'Petr Dvorsky',
        },
        accept: {
          accreditation: [
            'UKAS',
            'UKAS accredited management systems body 9999',
            'UKAS 9999',
            '9999',
          ],
          sites: [['Vlnena 12, 602 00 Brno, Czech Republic'], ['Brno']],
        },
        page: 1,
        quote: 'registered as being in accordance with ISO/IEC 27001:2022',
      },
    ],
    mustNotFind: [
      {
        type: 'certification',
        attributes: { issuedOn: '2024-04-12' },
        why: 'date of the statement of applicability',
      },
    ],
  },
};
