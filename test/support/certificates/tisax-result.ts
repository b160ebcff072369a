import type { CertificateCase } from './certificate-case.ts';

export const tisaxResult: CertificateCase = {
  name: 'TISAX result',
  pages: [
    [
      [60, 60, 'TISAX Assessment Results', { size: 18, bold: true }],
      [60, 110, 'Participant:', { size: 10 }],
      [230, 110, 'Federwerk Chemnitz GmbH', { size: 10, width: 300 }],
      [60, 132, 'Participant ID:', { size: 10 }],
      [230, 132, 'P4X7QT', { size: 10, width: 300 }],
      [60, 154, 'Assessment ID:', { size: 10 }],
      [230, 154, 'AKTV9Z-2', { size: 10, width: 300 }],
      [60, 176, 'Scope ID:', { size: 10 }],
      [230, 176, 'S8M3RN', { size: 10, width: 300 }],
      [60, 198, 'Assessment level:', { size: 10 }],
      [230, 198, 'AL 3', { size: 10, width: 300 }],
      [60, 220, 'Label:', { size: 10 }],
      [230, 220, 'Info very high', { size: 10, width: 300 }],
      [60, 242, 'Location:', { size: 10 }],
      [230, 242, 'Zwickauer Straße 88, 09112 Chemnitz, Germany', { size: 10, width: 300 }],
      [60, 264, 'Audit provider:', { size: 10 }],
      [230, 264, 'Operational Services GmbH & Co. KG', { size: 10, width: 300 }],
      [60, 286, 'Date of assessment:', { size: 10 }],
      [230, 286, '2024-09-18', { size: 10, width: 300 }],
      [60, 308, 'Valid until:', { size: 10 }],
      [230, 308, '2027-09-17', { size: 10, width: 300 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'TISAX',
        level: 'AL 3',
        holder: 'Federwerk Chemnitz GmbH',
        certificateNumber: 'AKTV9Z-2',
        sites: ['Zwickauer Straße 88, 09112 Chemnitz, Germany'],
        issuer: 'Operational Services GmbH & Co. KG',
        expiresOn: '2027-09-17',
      },
      accept: { certificateNumber: ['S8M3RN'] },
    },
  ],
};
