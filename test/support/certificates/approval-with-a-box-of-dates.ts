import type { CertificateCase } from './certificate-case.ts';

export const approvalWithABoxOfDates: CertificateCase = {
  name: 'approval with a box of dates',
  pages: [
    [
      [60, 50, 'Current issue date:', { size: 8 }],
      [180, 50, '15 March 2025', { size: 8 }],
      [60, 62, 'Expiry date:', { size: 8 }],
      [180, 62, '14 March 2028', { size: 8 }],
      [60, 74, 'Certificate identity number:', { size: 8 }],
      [180, 74, '10699112', { size: 8 }],
      [350, 50, 'Original approval(s):', { size: 8 }],
      [350, 62, 'ISO/IEC 27001 - 15 March 2016', { size: 8 }],
      [60, 120, 'Certificate of Approval', { size: 24 }],
      [60, 160, 'This is to certify that the Management System of:'],
      [60, 180, 'Penrith Signalling plc', { size: 18, bold: true }],
      [60, 206, 'Eden House, Gilwilly Road, Penrith, CA11 9BQ, United Kingdom'],
      [60, 236, 'has been approved by LRCA to the following standards:'],
      [60, 256, 'ISO/IEC 27001:2022', { size: 14, bold: true }],
      [60, 290, 'Approval number(s): ISO/IEC 27001 – 0071188'],
      [
        60,
        312,
        'This certificate is valid only in association with the certificate schedule bearing the same number on which the locations applicable to this approval are listed.',
        { width: 460, size: 8 },
      ],
      [60, 350, 'The scope of this approval is applicable to:'],
      [
        60,
        366,
        'Design and maintenance of railway signalling software. Statement of Applicability v12 dated 3 February 2025.',
        { width: 460 },
      ],
      [60, 450, 'David Derrick'],
      [60, 470, 'Area Operations Manager, UK & Ireland', { size: 8 }],
      [60, 484, 'Issued by: LRCA Limited', { size: 8 }],
      [400, 484, 'UKAS 001', { size: 8 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: '10699112',
        holder: 'Penrith Signalling plc',
        issuer: 'LRCA Limited',
        accreditation: 'UKAS',
        scope:
          'Design and maintenance of railway signalling software. Statement of Applicability v12 dated 3 February 2025.',
        issuedOn: '2025-03-15',
        expiresOn: '2028-03-14',
        signedBy: 'David Derrick',
      },
      accept: {
        issuer: ['LRCA'],
        certificateNumber: ['ISO/IEC 27001 – 0071188', '0071188'],
        scope: ['Design and maintenance of railway signalling software.'],
        sites: [['Eden House, Gilwilly Road, Penrith, CA11 9BQ, United Kingdom']],
      },
    },
  ],
};
