import type { CertificateCase } from './certificate-case.ts';

export const numberedSitesAndALastSurveillance: CertificateCase = {
  name: 'numbered sites and a last surveillance',
  pages: [
    [
      [-1, 60, 'CERTIFICATE', { size: 24 }],
      [-1, 96, 'Certificate number: 27001-0519-REV3'],
      [-1, 120, 'Austral Certification Pty Ltd has audited'],
      [-1, 140, 'Wombat Telemetry Pty Ltd', { size: 16, bold: true }],
      [-1, 160, 'ABN 12 345 678 901'],
      [
        -1,
        180,
        'and certifies that its information security management system meets the requirements of',
      ],
      [-1, 198, 'AS ISO/IEC 27001:2023', { size: 14 }],
      [60, 230, 'Scope:'],
      [120, 230, 'Software engineering, hosting and support of the Wombat SCADA suite.'],
      [60, 260, 'Sites:'],
      [120, 260, '1. Level 4, 200 Creek Street, Brisbane QLD 4000'],
      [120, 274, '2. 18 Technology Drive, Adelaide SA 5000'],
      [60, 310, 'Initial certification: 04/09/2019'],
      [60, 324, 'Current certification from: 04/09/2025'],
      [60, 338, 'Certification expires: 03/09/2028'],
      [60, 352, 'Last surveillance audit: 22/07/2026'],
      [60, 420, 'Signed for Austral Certification:'],
      [230, 420, 'Ruth Kerrigan'],
      [230, 432, 'General Manager', { size: 8 }],
      [60, 460, 'JAS-ANZ accreditation S4410112AB'],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: '27001-0519-REV3',
        holder: 'Wombat Telemetry Pty Ltd',
        issuer: 'Austral Certification Pty Ltd',
        accreditation: 'JAS-ANZ',
        scope: 'Software engineering, hosting and support of the Wombat SCADA suite.',
        sites: [
          'Level 4, 200 Creek Street, Brisbane QLD 4000',
          '18 Technology Drive, Adelaide SA 5000',
        ],
        validFrom: '2025-09-04',
        expiresOn: '2028-09-03',
        lastSurveillance: '2026-07-22',
        signedBy: 'Ruth Kerrigan',
      },
      accept: { edition: ['2023'] },
    },
  ],
};
