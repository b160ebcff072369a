import type { CertificateCase } from './certificate-case.ts';

export const numberedBoxesInLandscape: CertificateCase = {
  name: 'numbered boxes in landscape',
  layout: 'landscape',
  pages: [
    [
      [-1, 40, 'ATTESTATION OF CONFORMITY', { size: 20, bold: true }],
      [60, 100, '1. Certificate number', { size: 7 }],
      [62, 112, 'PL/CYB/0099/2025', { size: 11 }],
      [440, 100, '2. Issuing body', { size: 7 }],
      [442, 112, 'Instytut Badawczy Wisla Sp. z o.o.', { size: 11 }],
      [60, 150, '3. Manufacturer', { size: 7 }],
      [62, 162, 'Polska Aparatura S.A., ul. Fabryczna 9, 50-950 Wroclaw', { size: 11 }],
      [440, 150, '4. Product', { size: 7 }],
      [442, 162, 'PA-2000 protection relay, firmware 7.4', { size: 11 }],
      [60, 200, '5. Standard', { size: 7 }],
      [62, 212, 'EN IEC 62443-4-2:2019', { size: 11 }],
      [440, 200, '6. Security level', { size: 7 }],
      [442, 212, 'SL 1', { size: 11 }],
      [60, 250, '7. Date of issue', { size: 7 }],
      [62, 262, '2025-09-30', { size: 11 }],
      [440, 250, '8. Valid until', { size: 7 }],
      [442, 262, '2028-09-29', { size: 11 }],
      [
        60,
        310,
        'The tested sample conforms to the requirements of the standard named in box 5.',
        { size: 9 },
      ],
      [440, 310, 'PCA accreditation AC 199', { size: 9 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'IEC 62443-4-2',
        edition: '2019',
        level: 'SL 1',
        certificateNumber: 'PL/CYB/0099/2025',
        holder: 'Polska Aparatura S.A.',
        issuer: 'Instytut Badawczy Wisla Sp. z o.o.',
        accreditation: 'PCA',
        product: 'PA-2000 protection relay, firmware 7.4',
        issuedOn: '2025-09-30',
        expiresOn: '2028-09-29',
      },
    },
  ],
};
