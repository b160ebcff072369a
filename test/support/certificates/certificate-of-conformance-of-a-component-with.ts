import type { CertificateCase } from './certificate-case.ts';

export const certificateOfConformanceOfAComponentWith: CertificateCase = {
  name: 'certificate of conformance of a component with version',
  pages: [
    [
      [-1, 60, 'ISASecure® Certificate of Conformance', { size: 20, bold: true }],
      [-1, 100, 'Component Security Assurance (CSA) 1.0.0', { size: 12 }],
      [60, 140, 'Certificate Number:', { size: 10 }],
      [230, 140, 'CSA-AX-25-0041', { size: 10, width: 300 }],
      [60, 162, 'Issued to:', { size: 10 }],
      [230, 162, 'Sakura Control Systems Co., Ltd.', { size: 10, width: 300 }],
      [60, 184, 'Product:', { size: 10 }],
      [230, 184, 'SC-900 Safety Controller', { size: 10, width: 300 }],
      [60, 206, 'Product version:', { size: 10 }],
      [230, 206, 'Firmware 2.4.0', { size: 10, width: 300 }],
      [60, 228, 'Security level:', { size: 10 }],
      [230, 228, 'SL-C 2', { size: 10, width: 300 }],
      [60, 250, 'Conforms to:', { size: 10 }],
      [230, 250, 'ANSI/ISA/IEC 62443-4-2:2018', { size: 10, width: 300 }],
      [60, 272, 'Certification body:', { size: 10 }],
      [230, 272, 'axida Certification LLC', { size: 10, width: 300 }],
      [60, 294, 'Date of initial certification:', { size: 10 }],
      [230, 294, '2022-06-30', { size: 10, width: 300 }],
      [60, 316, 'Certificate issue date:', { size: 10 }],
      [230, 316, '2025-07-01', { size: 10, width: 300 }],
      [60, 338, 'Expiration date:', { size: 10 }],
      [230, 338, '2028-06-30', { size: 10, width: 300 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISASecure CSA',
        edition: '1.0.0',
        level: 'SL-C 2',
        certificateNumber: 'CSA-AX-25-0041',
        holder: 'Sakura Control Systems Co., Ltd.',
        issuer: 'axida Certification LLC',
        product: 'SC-900 Safety Controller, Firmware 2.4.0',
        issuedOn: '2025-07-01',
        expiresOn: '2028-06-30',
      },
      accept: {
        standard: ['IEC 62443-4-2'],
        edition: ['2018'],
        level: ['SL 2'],
        product: ['SC-900 Safety Controller', 'SC-900 Safety Controller Firmware 2.4.0'],
        accreditation: ['ISASecure'],
      },
    },
  ],
};
