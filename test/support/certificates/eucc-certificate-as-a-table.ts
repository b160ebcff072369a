import type { CertificateCase } from './certificate-case.ts';

export const euccCertificateAsATable: CertificateCase = {
  name: 'EUCC certificate as a table',
  pages: [
    [
      [60, 50, 'EUCC Certificate', { size: 20, bold: true }],
      [60, 100, 'Unique identifier of the certificate', { size: 9 }],
      [260, 100, 'EUCC-3110-2025-11-0042-01', { size: 9 }],
      [60, 124, 'Name of the ICT product', { size: 9 }],
      [260, 124, 'Nimbus Secure Element NSE-9', { size: 9 }],
      [60, 148, 'Version', { size: 9 }],
      [260, 148, '4.1.0', { size: 9 }],
      [60, 172, 'Type of ICT product', { size: 9 }],
      [260, 172, 'Secure element', { size: 9 }],
      [60, 196, 'Name and address of the holder of the certificate', { size: 9 }],
      [
        260,
        196,
        'Nimbus Semiconductors N.V., High Tech Campus 60, 5656 AG Eindhoven, NL',
        { size: 9 },
      ],
      [60, 220, 'Certification body', { size: 9 }],
      [260, 220, 'TrustMark Certification B.V.', { size: 9 }],
      [60, 244, 'ITSEF', { size: 9 }],
      [260, 244, 'Lab Zuid B.V.', { size: 9 }],
      [60, 268, 'Assurance level', { size: 9 }],
      [260, 268, 'Substantial', { size: 9 }],
      [60, 292, 'Assurance package', { size: 9 }],
      [260, 292, 'EAL4 augmented with AVA_VAN.5', { size: 9 }],
      [60, 316, 'Common Criteria edition', { size: 9 }],
      [260, 316, 'CC:2022 Release 1', { size: 9 }],
      [60, 340, 'Date of issuance', { size: 9 }],
      [260, 340, '2025-11-14', { size: 9 }],
      [60, 364, 'Period of validity', { size: 9 }],
      [260, 364, 'until 2030-11-13', { size: 9 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'EUCC',
        level: 'EAL4 augmented with AVA_VAN.5',
        certificateNumber: 'EUCC-3110-2025-11-0042-01',
        holder: 'Nimbus Semiconductors N.V.',
        issuer: 'TrustMark Certification B.V.',
        product: 'Nimbus Secure Element NSE-9',
        issuedOn: '2025-11-14',
        expiresOn: '2030-11-13',
      },
      accept: {
        level: ['Substantial', 'EAL4', 'EAL 4'],
        standard: ['Common Criteria'],
        edition: ['2022', 'CC:2022 Release 1', '2022 Release 1'],
      },
    },
  ],
};
