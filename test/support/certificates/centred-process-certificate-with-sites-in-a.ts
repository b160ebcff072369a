import type { CertificateCase } from './certificate-case.ts';

export const centredProcessCertificateWithSitesInA: CertificateCase = {
  name: 'centred process certificate with sites in a sentence',
  pages: [
    [
      [-1, 60, 'Secure Development Certificate', { size: 22, bold: true }],
      [-1, 94, 'Certificate No. OTC-2025-118'],
      [-1, 120, 'OT Cert Institute GmbH, Dortmund, hereby certifies that'],
      [-1, 140, 'Brunnmatt Automation AG', { size: 16, bold: true }],
      [-1, 160, 'Werkstrasse 3, 4900 Langenthal, Switzerland'],
      [-1, 184, 'has established a secure product development lifecycle in accordance with'],
      [-1, 202, 'IEC 62443-4-1:2018, Maturity Level 3', { size: 13, bold: true }],
      [-1, 226, 'at the development sites Langenthal (CH) and Ostrava (CZ)'],
      [-1, 244, 'for the product line BM-Control.'],
      [60, 300, 'Date of issue: 14 November 2025'],
      [60, 316, 'Date of expiry: 13 November 2028'],
      [60, 332, 'Assessment report: OTC-AR-118'],
      [60, 380, 'Dr. Simone Falk'],
      [60, 392, 'Head of Certification'],
      [400, 380, 'DAkkS', { size: 9 }],
      [400, 392, 'D-ZE-22019-01-00', { size: 8 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'IEC 62443-4-1',
        edition: '2018',
        level: 'ML 3',
        certificateNumber: 'OTC-2025-118',
        holder: 'Brunnmatt Automation AG',
        issuer: 'OT Cert Institute GmbH',
        accreditation: 'DAkkS',
        issuedOn: '2025-11-14',
        expiresOn: '2028-11-13',
        signedBy: 'Dr. Simone Falk',
      },
      accept: {
        scope: ['the product line BM-Control', 'product line BM-Control'],
        product: ['product line BM-Control', 'BM-Control'],
        sites: [
          ['Langenthal (CH) and Ostrava (CZ)'],
          ['Langenthal (CH)', 'Ostrava (CZ)'],
          ['Werkstrasse 3, 4900 Langenthal, Switzerland'],
        ],
      },
    },
  ],
};
