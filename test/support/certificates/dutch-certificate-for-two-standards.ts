import type { CertificateCase } from './certificate-case.ts';

export const dutchCertificateForTwoStandards: CertificateCase = {
  name: 'Dutch certificate for two standards',
  layout: 'landscape',
  pages: [
    [
      [60, 50, 'Certificaat', { size: 26, bold: true }],
      [60, 90, 'Certificaatnummer: MS-20441'],
      [300, 90, 'Datum uitgifte: 1 februari 2025'],
      [560, 90, 'Geldig tot: 31 januari 2028'],
      [60, 130, 'Hierbij verklaart Waterland Certificatie B.V. dat het managementsysteem van'],
      [60, 156, 'Sluiswerk Automatisering B.V.', { size: 18, bold: true }],
      [60, 182, 'Havenkade 22, 1131 AB Volendam'],
      [60, 210, 'voldoet aan de eisen van'],
      [60, 228, 'ISO 9001:2015', { size: 13, bold: true }],
      [60, 246, 'NEN-EN-ISO/IEC 27001:2023', { size: 13, bold: true }],
      [
        60,
        276,
        'Toepassingsgebied: Ontwerp, programmering en beheer van besturingssystemen voor sluizen',
      ],
      [60, 340, 'J. van den Berg, directeur'],
      [560, 340, 'RvA C 099'],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO 9001',
        edition: '2015',
        certificateNumber: 'MS-20441',
        holder: 'Sluiswerk Automatisering B.V.',
        issuer: 'Waterland Certificatie B.V.',
        accreditation: 'RvA',
        scope: 'Ontwerp, programmering en beheer van besturingssystemen voor sluizen',
        issuedOn: '2025-02-01',
        expiresOn: '2028-01-31',
      },
      accept: { signedBy: ['J. van den Berg'], sites: [['Havenkade 22, 1131 AB Volendam']] },
    },
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: 'MS-20441',
        holder: 'Sluiswerk Automatisering B.V.',
        issuer: 'Waterland Certificatie B.V.',
        accreditation: 'RvA',
        scope: 'Ontwerp, programmering en beheer van besturingssystemen voor sluizen',
        issuedOn: '2025-02-01',
        expiresOn: '2028-01-31',
      },
      accept: {
        edition: ['2023'],
        signedBy: ['J. van den Berg'],
        sites: [['Havenkade 22, 1131 AB Volendam']],
      },
    },
  ],
};
