import type { CertificateCase } from './certificate-case.ts';

export const csaStarCertificate: CertificateCase = {
  name: 'CSA STAR certificate',
  pages: [
    [
      [-1, 60, 'CSA STAR CERTIFICATE', { size: 22, bold: true }],
      [-1, 100, 'Certificate Number: STAR 721190'],
      [-1, 130, 'This is to certify that'],
      [-1, 150, 'Cirrus Historian Ltd', { size: 16 }],
      [-1, 172, '77 Canal Street, Manchester M1 3WE'],
      [-1, 200, 'has been assessed and certified at STAR Level 2 against the'],
      [-1, 214, 'CSA Cloud Controls Matrix v4.0'],
      [-1, 240, 'for the provision of the Cirrus cloud historian service.'],
      [60, 300, 'First Issued: 2021-02-01'],
      [300, 300, 'Effective: 2024-02-01'],
      [60, 320, 'Expires: 2027-01-31'],
      [300, 320, 'Issue: 3'],
      [60, 380, 'For and on behalf of Pennine Assurance Ltd'],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'CSA STAR',
        level: 'STAR Level 2',
        certificateNumber: 'STAR 721190',
        holder: 'Cirrus Historian Ltd',
        issuer: 'Pennine Assurance Ltd',
        validFrom: '2024-02-01',
        expiresOn: '2027-01-31',
      },
      accept: {
        scope: [
          'the provision of the Cirrus cloud historian service',
          'provision of the Cirrus cloud historian service',
        ],
        sites: [['77 Canal Street, Manchester M1 3WE']],
      },
    },
  ],
};
