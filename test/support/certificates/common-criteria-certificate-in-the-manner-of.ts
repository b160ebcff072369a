import type { CertificateCase } from './certificate-case.ts';

export const commonCriteriaCertificateInTheMannerOf: CertificateCase = {
  name: 'Common Criteria certificate in the manner of a Dutch scheme',
  pages: [
    [
      [60, 60, 'Certificate', { size: 26, bold: true }],
      [60, 110, 'Standard', { size: 10 }],
      [
        230,
        110,
        'Common Criteria for Information Technology Security Evaluation (CC), Version 3.1 Revision 5 (ISO/IEC 15408)',
        { size: 10, width: 300 },
      ],
      [60, 144, 'Certificate number', { size: 10 }],
      [230, 144, 'CC-25-0714233', { size: 10, width: 300 }],
      [60, 190, 'Lowland Scheme B.V. certifies:'],
      [60, 220, 'Certificate holder and developer', { size: 10 }],
      [230, 220, 'Delta Secure Elements N.V.', { size: 10, width: 300 }],
      [60, 246, '', { size: 10 }],
      [230, 246, 'Stationsweg 100, 5611 BZ Eindhoven, the Netherlands', { size: 10, width: 300 }],
      [60, 272, 'Product and assurance level', { size: 10 }],
      [230, 272, 'DSE-700 Secure Gateway, version 3.2', { size: 10, width: 300 }],
      [60, 298, '', { size: 10 }],
      [230, 298, 'Assurance Package: EAL4 augmented with ALC_FLR.2', { size: 10, width: 300 }],
      [60, 324, 'Evaluation facility', { size: 10 }],
      [230, 324, 'Brabant Evaluations B.V. located in Eindhoven', { size: 10, width: 300 }],
      [60, 350, 'Validity', { size: 10 }],
      [230, 350, 'Date of 1st issue: 03-02-2025', { size: 10, width: 300 }],
      [60, 376, '', { size: 10 }],
      [230, 376, 'Certificate expiry: 03-02-2030', { size: 10, width: 300 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'Common Criteria',
        edition: '3.1 Revision 5',
        level: 'EAL4 augmented with ALC_FLR.2',
        certificateNumber: 'CC-25-0714233',
        holder: 'Delta Secure Elements N.V.',
        issuer: 'Lowland Scheme B.V.',
        product: 'DSE-700 Secure Gateway, version 3.2',
        expiresOn: '2030-02-03',
      },
      accept: {
        level: ['EAL4', 'EAL 4'],
        issuedOn: ['2025-02-03'],
        product: ['DSE-700 Secure Gateway'],
      },
    },
  ],
};
