import type { Paper } from '../paper.ts';
import type { Sample } from '../sample.ts';

function draw(paper: Paper): void {
  paper.centred(70, 'CERTIFICATE OF APPROVAL', 22, true);
  paper.centred(110, 'This is to certify that the management system of', 11);
  paper.centred(135, 'Helio Grid Systems Inc.', 18, true);
  paper.centred(165, 'has been approved by Harbour Assurance Ltd to the following standards:', 11);
  paper.centred(190, 'ISO/IEC 27001:2022', 14, true);
  paper.centred(225, 'The scope of this approval is applicable to:', 10);
  paper.centred(242, 'Development and operation of the Helio Grid Cloud', 11, true);
  paper.centred(290, 'Approval number: HA-10442', 10);
  paper.centred(306, 'Current issue date: 20 May 2025     Expiry date: 19 May 2028', 10);
  paper.centred(330, 'The locations covered by this approval are listed in the schedule.', 10);
  paper
    .at(60, 560, 'Ian Fraser, Area Operations Manager')
    .at(60, 576, 'Harbour Assurance Ltd, accredited by UKAS No. 0099', { size: 9 });
  paper.page().centred(70, 'SCHEDULE to approval number HA-10442', 14, true);
  paper.at(60, 120, 'Location', { bold: true }).at(330, 120, 'Activities', { bold: true });
  paper.at(60, 140, '400 Harbor Street, Portland, OR').at(330, 140, 'Software development');
  paper.at(60, 156, '12 Mill Lane, Cork, Ireland').at(330, 156, 'Cloud operations');
}

/** Layout 5 of 5: centred prose with a schedule of sites on the second page. */
export const cloudCertificate: Sample = {
  supplier: 'Helio Grid Systems Inc.',
  file: 'helio-iso-27001-certificate.pdf',
  title: 'Certificate of Approval HA-10442',
  author: 'Harbour Assurance Ltd',
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
          certificateNumber: 'HA-10442',
          holder: 'Helio Grid Systems Inc.',
          issuer: 'Harbour Assurance Ltd',
          scope: 'Development and operation of the Helio Grid Cloud',
          sites: ['400 Harbor Street, Portland, OR', '12 Mill Lane, Cork, Ireland'],
          issuedOn: '2025-05-20',
          expiresOn: '2028-05-19',
          accreditation: 'UKAS No. 0099',
          signedBy: 'Ian Fraser',
        },
        accept: { accreditation: ['UKAS', '0099', 'UKAS 0099'] },
        page: 1,
        quote: 'has been approved by Harbour Assurance Ltd',
      },
    ],
  },
};
