import type { CertificateCase } from './certificate-case.ts';

export const boxOfDatesAtTheTopRight: CertificateCase = {
  name: 'box of dates at the top right',
  pages: [
    [
      [380, 50, 'Certificate no.', { size: 7 }],
      [460, 50, 'SE-ISMS-00871-2', { size: 7 }],
      [380, 60, 'First issued', { size: 7 }],
      [460, 60, '2018-11-05', { size: 7 }],
      [380, 70, 'This issue', { size: 7 }],
      [460, 70, '2024-11-01', { size: 7 }],
      [380, 80, 'Expires', { size: 7 }],
      [460, 80, '2027-11-04', { size: 7 }],
      [380, 90, 'Page', { size: 7 }],
      [460, 90, '1 (1)', { size: 7 }],
      [60, 140, 'Certificate of ISMS', { size: 22, bold: true }],
      [
        60,
        180,
        'Scandicert AB hereby certifies that the information security management system at',
      ],
      [60, 204, 'Norrköping Ventilteknik AB', { size: 15, bold: true }],
      [60, 224, 'Slottsgatan 114, SE-602 22 Norrköping, Sweden'],
      [60, 250, 'fulfils the requirements of SS-EN ISO/IEC 27001:2023 and covers'],
      [60, 276, 'Research, development and after-market services for smart valves'],
      [60, 420, 'Mats Lindgren'],
      [60, 432, 'Certification Manager'],
      [400, 420, 'Swedac Ackred. nr 1003', { size: 8 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: 'SE-ISMS-00871-2',
        holder: 'Norrköping Ventilteknik AB',
        issuer: 'Scandicert AB',
        accreditation: 'Swedac',
        scope: 'Research, development and after-market services for smart valves',
        issuedOn: '2024-11-01',
        expiresOn: '2027-11-04',
        signedBy: 'Mats Lindgren',
      },
      accept: { edition: ['2023'], sites: [['Slottsgatan 114, SE-602 22 Norrköping, Sweden']] },
    },
  ],
};
