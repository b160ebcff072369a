import type { CertificateCase } from './certificate-case.ts';

export const overviewTableOfValidCertificates: CertificateCase = {
  name: 'overview table of valid certificates',
  pages: [
    [
      [60, 60, 'Overview of certificates of Kupferberg Systems GmbH', { size: 16, bold: true }],
      [60, 90, 'As of 1 June 2026'],
      [60, 130, 'Standard', { size: 9 }],
      [190, 130, 'Certificate No.', { size: 9 }],
      [300, 130, 'Certification body', { size: 9 }],
      [430, 130, 'Valid until', { size: 9 }],
      [60, 150, 'ISO 9001:2015', { size: 9 }],
      [190, 150, 'QM-1177', { size: 9 }],
      [300, 150, 'DEKRA Certification GmbH', { size: 9 }],
      [430, 150, '2027-04-30', { size: 9 }],
      [60, 170, 'ISO/IEC 27001:2022', { size: 9 }],
      [190, 170, 'IS-2281', { size: 9 }],
      [300, 170, 'DEKRA Certification GmbH', { size: 9 }],
      [430, 170, '2028-01-15', { size: 9 }],
      [60, 190, 'IEC 62443-4-1:2018', { size: 9 }],
      [190, 190, 'SDL-0031', { size: 9 }],
      [300, 190, 'TÜV NORD CERT GmbH', { size: 9 }],
      [430, 190, '2028-09-30', { size: 9 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO 9001',
        edition: '2015',
        certificateNumber: 'QM-1177',
        issuer: 'DEKRA Certification GmbH',
        expiresOn: '2027-04-30',
      },
      accept: { holder: ['Kupferberg Systems GmbH'] },
    },
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: 'IS-2281',
        issuer: 'DEKRA Certification GmbH',
        expiresOn: '2028-01-15',
      },
      accept: { holder: ['Kupferberg Systems GmbH'] },
    },
    {
      attributes: {
        standard: 'IEC 62443-4-1',
        edition: '2018',
        certificateNumber: 'SDL-0031',
        issuer: 'TÜV NORD CERT GmbH',
        expiresOn: '2028-09-30',
      },
      accept: { holder: ['Kupferberg Systems GmbH'] },
    },
  ],
};
