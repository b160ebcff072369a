import type { CertificateCase } from './certificate-case.ts';

export const registrationWithFiveKindsOfDates: CertificateCase = {
  name: 'registration with five kinds of dates',
  pages: [
    [
      [60, 60, 'Certificate of Registration', { size: 22 }],
      [60, 94, 'Certificate: GA-ISMS-30877'],
      [60, 116, 'Global Assure B.V. certifies that'],
      [60, 136, 'Vandermeer Logistics Automation B.V.', { size: 15, bold: true }],
      [60, 156, 'Havenstraat 1, 3115 HC Schiedam, The Netherlands'],
      [
        60,
        180,
        'operates an Information Security Management System which complies with NEN-EN-ISO/IEC 27001:2023 (ISO/IEC 27001:2022) for:',
      ],
      [60, 200, 'Software development, hosting and maintenance of warehouse control systems'],
      [60, 240, 'First issue', { size: 10 }],
      [200, 240, '11 May 2018', { size: 10, width: 300 }],
      [60, 256, 'Last revision', { size: 10 }],
      [200, 256, '30 April 2024', { size: 10, width: 300 }],
      [60, 272, 'Effective date', { size: 10 }],
      [200, 272, '11 May 2024', { size: 10, width: 300 }],
      [60, 288, 'Re-certification due', { size: 10 }],
      [200, 288, '10 February 2027', { size: 10, width: 300 }],
      [60, 304, 'Expiry date', { size: 10 }],
      [200, 304, '10 May 2027', { size: 10, width: 300 }],
      [60, 360, 'M. de Wit'],
      [60, 372, 'Director'],
      [300, 360, 'RvA C 512'],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: 'GA-ISMS-30877',
        holder: 'Vandermeer Logistics Automation B.V.',
        issuer: 'Global Assure B.V.',
        accreditation: 'RvA',
        scope: 'Software development, hosting and maintenance of warehouse control systems',
        issuedOn: '2024-04-30',
        validFrom: '2024-05-11',
        expiresOn: '2027-05-10',
        signedBy: 'M. de Wit',
      },
      accept: { sites: [['Havenstraat 1, 3115 HC Schiedam, The Netherlands']] },
    },
  ],
};
