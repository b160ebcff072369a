import type { CertificateCase } from './certificate-case.ts';

export const registrationWithATableOfFourColumns: CertificateCase = {
  name: 'registration with a table of four columns',
  pages: [
    [
      [-1, 60, 'CERTIFICATE OF REGISTRATION', { size: 20 }],
      [-1, 100, 'Information Security Management System – ISO/IEC 27001:2022', { size: 12 }],
      [
        -1,
        126,
        'B-LIGN Compliance and Security, Inc. certifies the following organization',
        { size: 10 },
      ],
      [-1, 146, 'Harvest Robotics Corp.', { size: 16, bold: true }],
      [-1, 168, '1701 Innovation Way, Ames, IA 50010, USA', { size: 10 }],
      [
        -1,
        190,
        'operates an information security management system that conforms to the requirements of ISO/IEC 27001:2022',
        { size: 9 },
      ],
      [60, 220, 'Scope Statement', { size: 10, bold: true }],
      [
        60,
        236,
        'The ISMS supports the design, development and cloud operations of the Harvest fleet management platform, in accordance with the Statement of Applicability version 2.2.',
        { width: 470 },
      ],
      [60, 300, 'Certificate Number', { size: 8 }],
      [200, 300, 'Certification Date', { size: 8 }],
      [340, 300, 'Issue Date', { size: 8 }],
      [460, 300, 'Expiration Date', { size: 8 }],
      [60, 314, 'ISO-HRC-0225-11', { size: 8 }],
      [200, 314, 'February 25, 2025', { size: 8 }],
      [340, 314, 'March 1, 2025', { size: 8 }],
      [460, 314, 'February 24, 2028', { size: 8 }],
      [60, 360, 'Authorized by:'],
      [60, 390, 'Gene Geiger'],
      [60, 402, 'Partner, B-LIGN'],
      [400, 390, 'ANAB accredited', { size: 8 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: 'ISO-HRC-0225-11',
        holder: 'Harvest Robotics Corp.',
        issuer: 'B-LIGN Compliance and Security, Inc.',
        accreditation: 'ANAB',
        scope:
          'The ISMS supports the design, development and cloud operations of the Harvest fleet management platform, in accordance with the Statement of Applicability version 2.2.',
        issuedOn: '2025-03-01',
        expiresOn: '2028-02-24',
        signedBy: 'Gene Geiger',
      },
      accept: {
        sites: [['1701 Innovation Way, Ames, IA 50010, USA']],
        issuer: ['B-LIGN Compliance and Security, Inc'],
      },
    },
  ],
};
