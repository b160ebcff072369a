import type { CertificateCase } from './certificate-case.ts';

export const fourColumnFormOfAComponent: CertificateCase = {
  name: 'four column form of a component',
  pages: [
    [
      [60, 50, 'Certificate of Compliance', { size: 22, bold: true }],
      [60, 90, 'Certificate', { size: 9 }],
      [150, 90, '80110442', { size: 9 }],
      [330, 90, 'Master Contract', { size: 9 }],
      [430, 90, '214457', { size: 9 }],
      [60, 106, 'Project', { size: 9 }],
      [150, 106, '80110441', { size: 9 }],
      [330, 106, 'Date Issued', { size: 9 }],
      [430, 106, 'October 7, 2024', { size: 9 }],
      [60, 130, 'Issued to', { size: 9 }],
      [150, 130, 'Maple Ridge Controls Ltd.', { size: 9 }],
      [150, 142, '1100 Burloak Drive', { size: 9 }],
      [150, 154, 'Burlington, Ontario L7L 6B2', { size: 9 }],
      [150, 166, 'Canada', { size: 9 }],
      [60, 200, 'The products listed below are eligible to bear the mark shown.', { size: 9 }],
      [60, 230, 'PRODUCTS', { bold: true }],
      [60, 246, 'CLASS 8801-03 – CYBERSECURITY – Industrial automation components', { size: 9 }],
      [
        60,
        264,
        'MR-Edge industrial gateway, Models MR-E2 and MR-E4, firmware version 6.0',
        { size: 9 },
      ],
      [60, 290, 'APPLICABLE REQUIREMENTS', { bold: true }],
      [
        60,
        306,
        'ANSI/ISA-62443-4-2-2018 - Security for industrial automation and control systems, Part 4-2, Security Level 2',
        { size: 9 },
      ],
      [60, 340, 'Expiry', { size: 9 }],
      [150, 340, 'October 6, 2027', { size: 9 }],
      [330, 200, 'Issued by:', { size: 9 }],
      [400, 200, 'Anita Deol, P.Eng.', { size: 9 }],
      [
        60,
        700,
        'CanAm Testing Group, 178 Rexdale Blvd, Toronto. Accredited by the Standards Council of Canada (SCC)',
        { size: 8 },
      ],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'IEC 62443-4-2',
        edition: '2018',
        level: 'SL 2',
        certificateNumber: '80110442',
        holder: 'Maple Ridge Controls Ltd.',
        product: 'MR-Edge industrial gateway, Models MR-E2 and MR-E4, firmware version 6.0',
        issuedOn: '2024-10-07',
        expiresOn: '2027-10-06',
        issuer: 'CanAm Testing Group',
        accreditation: 'Standards Council of Canada',
      },
      accept: {
        product: [
          'CLASS 8801-03 – CYBERSECURITY – Industrial automation components MR-Edge industrial gateway, Models MR-E2 and MR-E4, firmware version 6.0',
        ],
        accreditation: ['SCC', 'Standards Council of Canada (SCC)'],
      },
    },
  ],
};
