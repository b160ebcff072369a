import type { CertificateCase } from './certificate-case.ts';

export const centredFormulaWithTheHolderInThe: CertificateCase = {
  name: 'centred formula with the holder in the middle',
  pages: [
    [
      [-1, 70, 'CERTIFICATE', { size: 26, bold: true }],
      [-1, 120, 'The Certification Body', { size: 11 }],
      [-1, 134, 'of NordCert Management Service GmbH', { size: 11 }],
      [-1, 156, 'certifies that', { size: 11 }],
      [-1, 186, 'Veldkamp Sensorik GmbH & Co. KG', { size: 16, bold: true }],
      [-1, 208, 'Industriering 22', { size: 11 }],
      [-1, 222, '48488 Emsbüren, Germany', { size: 11 }],
      [-1, 250, 'has established and applies', { size: 11 }],
      [-1, 264, 'an Information Security Management System', { size: 11 }],
      [-1, 278, 'for', { size: 11 }],
      [
        -1,
        300,
        'Development and operation of cloud services for condition monitoring',
        { size: 12 },
      ],
      [-1, 316, 'including hosting and customer support.', { size: 12 }],
      [-1, 350, 'An audit was performed, Report No. 70091182.', { size: 11 }],
      [-1, 366, 'Proof has been provided that the requirements according to', { size: 11 }],
      [-1, 392, 'ISO/IEC 27001:2022', { size: 16, bold: true }],
      [
        -1,
        416,
        'are fulfilled. Statement of Applicability version 3.1 dated 2023-11-02.',
        { size: 10 },
      ],
      [-1, 440, 'The certificate is valid from 2024-02-01 until 2027-01-31.', { size: 11 }],
      [-1, 456, 'Certificate Registration No.: 12 310 55821 NCM.', { size: 11 }],
      [60, 640, 'Product Compliance Management', { size: 9 }],
      [60, 654, 'Hannover, 2024-01-24', { size: 9 }],
      [400, 700, 'Accredited by DAkkS', { size: 8 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: '12 310 55821 NCM',
        holder: 'Veldkamp Sensorik GmbH & Co. KG',
        issuer: 'NordCert Management Service GmbH',
        accreditation: 'DAkkS',
        scope:
          'Development and operation of cloud services for condition monitoring including hosting and customer support',
        issuedOn: '2024-01-24',
        validFrom: '2024-02-01',
        expiresOn: '2027-01-31',
      },
      accept: { sites: [['Industriering 22, 48488 Emsbüren, Germany']] },
    },
  ],
};
