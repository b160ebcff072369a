import type { CertificateCase } from './certificate-case.ts';

export const conformityFormOfAnInternationalSchemeWith: CertificateCase = {
  name: 'conformity form of an international scheme with numbered boxes',
  pages: [
    [
      [60, 50, 'IECEE', { size: 16, bold: true }],
      [400, 50, 'Ref. Certif. No.', { size: 8 }],
      [400, 62, 'DK-112233-ICS', { size: 11, bold: true }],
      [60, 90, 'CERTIFICATE OF CONFORMITY – INDUSTRIAL CYBER SECURITY CAPABILITY', { bold: true }],
      [60, 130, 'Name and address of the applicant', { size: 9 }],
      [
        260,
        130,
        'Meridian Drives ApS, Havnegade 12, 8000 Aarhus C, Denmark',
        { size: 9, width: 260 },
      ],
      [60, 164, 'Certificate coverage', { size: 9 }],
      [
        260,
        164,
        'Development process of frequency converters, series MD-4',
        { size: 9, width: 260 },
      ],
      [60, 198, 'Standard', { size: 9 }],
      [260, 198, 'IEC 62443-4-1:2018', { size: 9, width: 260 }],
      [60, 232, 'Maturity level', { size: 9 }],
      [260, 232, 'ML 2', { size: 9, width: 260 }],
      [60, 266, 'Assessment report ref. No.', { size: 9 }],
      [260, 266, 'MD-AR-2291', { size: 9, width: 260 }],
      [60, 300, 'Additional information', { size: 9 }],
      [260, 300, 'See annex 1 for the practices assessed.', { size: 9, width: 260 }],
      [
        60,
        360,
        'This certificate of conformity is issued by the National Certification Body',
        { size: 9 },
      ],
      [60, 380, 'Dansk Prøvning A/S', { size: 11, bold: true }],
      [60, 394, 'Lautrupvang 1, 2750 Ballerup, Denmark', { size: 9 }],
      [60, 440, 'Date of issue: 2025-01-17', { size: 9 }],
      [300, 440, 'Signature: Karen Holst', { size: 9 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'IEC 62443-4-1',
        edition: '2018',
        level: 'ML 2',
        certificateNumber: 'DK-112233-ICS',
        holder: 'Meridian Drives ApS',
        issuer: 'Dansk Prøvning A/S',
        scope: 'Development process of frequency converters, series MD-4',
        issuedOn: '2025-01-17',
        signedBy: 'Karen Holst',
      },
      accept: {
        accreditation: ['IECEE'],
        sites: [['Havnegade 12, 8000 Aarhus C, Denmark']],
        product: ['frequency converters, series MD-4'],
      },
    },
  ],
};
