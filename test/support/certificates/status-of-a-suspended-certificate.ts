import type { CertificateCase } from './certificate-case.ts';

export const statusOfASuspendedCertificate: CertificateCase = {
  name: 'status of a suspended certificate',
  pages: [
    [
      [60, 60, 'Certificate status information', { size: 16 }],
      [60, 100, 'Certificate number', { size: 10 }],
      [230, 100, 'CN-88-1201', { size: 10, width: 300 }],
      [60, 118, 'Holder', { size: 10 }],
      [230, 118, 'Delphin Sensor GmbH', { size: 10, width: 300 }],
      [60, 136, 'Standard', { size: 10 }],
      [230, 136, 'ISO/IEC 27001:2022', { size: 10, width: 300 }],
      [60, 154, 'Status', { size: 10 }],
      [230, 154, 'Suspended since 3 February 2026', { size: 10, width: 300 }],
      [60, 172, 'Issuer', { size: 10 }],
      [230, 172, 'Hansa Cert GmbH', { size: 10, width: 300 }],
      [60, 190, 'Expiry date', { size: 10 }],
      [230, 190, '2027-06-30', { size: 10, width: 300 }],
    ],
  ],
  claims: [
    {
      polarity: 'expired',
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: 'CN-88-1201',
        holder: 'Delphin Sensor GmbH',
        issuer: 'Hansa Cert GmbH',
        expiresOn: '2027-06-30',
      },
    },
  ],
};
