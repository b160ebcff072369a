import type { CertificateCase } from './certificate-case.ts';

export const britishApprovalWithSlashedDates: CertificateCase = {
  name: 'British approval with slashed dates',
  pages: [
    [
      [-1, 60, 'Certificate of Approval', { size: 24 }],
      [-1, 100, 'Awarded to'],
      [-1, 120, 'HALDANE PROCESS CONTROLS LIMITED', { size: 15, bold: true }],
      [-1, 142, 'Craigmill Works, Stirling, FK9 5PP, Scotland'],
      [
        -1,
        170,
        'Ben Lomond Certification certify that the Management System of the above organisation has been ',
      ],
      [
        -1,
        182,
        'assessed and found to be in accordance with the requirements of the standard and scope of supply detaile',
      ],
      [-1, 204, 'STANDARD'],
      [-1, 220, 'ISO/IEC 27001:2022', { size: 13, bold: true }],
      [-1, 244, 'SCOPE OF SUPPLY'],
      [-1, 260, 'Design, configuration and maintenance of distributed control system software'],
      [60, 300, 'Original Approval:', { size: 9 }],
      [200, 300, '14/06/2017', { size: 9, width: 300 }],
      [60, 314, 'Current Certificate:', { size: 9 }],
      [200, 314, '15/06/2023', { size: 9, width: 300 }],
      [60, 328, 'Certificate Expiry:', { size: 9 }],
      [200, 328, '14/06/2026', { size: 9, width: 300 }],
      [60, 342, 'Certificate Number:', { size: 9 }],
      [200, 342, 'BL4471', { size: 9, width: 300 }],
      [60, 380, 'For and on behalf of Ben Lomond Certification Ltd'],
      [60, 400, 'UKAS 0233'],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: 'BL4471',
        holder: 'HALDANE PROCESS CONTROLS LIMITED',
        issuer: 'Ben Lomond Certification Ltd',
        accreditation: 'UKAS',
        scope: 'Design, configuration and maintenance of distributed control system software',
        expiresOn: '2026-06-14',
      },
      accept: {
        issuer: ['Ben Lomond Certification'],
        issuedOn: ['2023-06-15'],
        validFrom: ['2023-06-15'],
        sites: [['Craigmill Works, Stirling, FK9 5PP, Scotland']],
      },
    },
  ],
};
