import type { CertificateCase } from './certificate-case.ts';

export const confirmationOfADevelopmentProcessWithAssessor: CertificateCase = {
  name: 'confirmation of a development process with assessor lines',
  pages: [
    [
      [60, 50, 'The manufacturer may use the mark:', { size: 9 }],
      [60, 70, 'Valid until September 1, 2027', { size: 9 }],
      [60, 84, 'Revision 1.1 August 22, 2024', { size: 9 }],
      [60, 98, 'Surveillance Audit Due September 1, 2025', { size: 9 }],
      [200, 60, 'Certificate / Certificat / Zertifikat', { size: 20, bold: true }],
      [200, 90, 'AXD 2407155 C002', { size: 12 }],
      [200, 110, 'axida Certification LLC hereby confirms that the:', { size: 11 }],
      [200, 134, 'Secure Product Development Lifecycle, v5.0', { size: 14, bold: true }],
      [200, 154, 'Brazos Flow Instruments Inc.', { size: 13, bold: true }],
      [200, 170, 'Houston, TX, USA', { size: 11 }],
      [200, 200, 'Has been assessed per the relevant requirements of:', { size: 11 }],
      [200, 220, 'IEC 62443-4-1:2018', { size: 14, bold: true }],
      [200, 244, 'and meets requirements providing a level of integrity to:', { size: 11 }],
      [200, 264, 'Maturity Level 3', { size: 14, bold: true }],
      [200, 300, 'Application Restrictions:', { size: 10, bold: true }],
      [200, 314, 'Products developed under this process at the Houston site only.', { size: 10 }],
      [200, 600, 'Evaluating Assessor', { size: 9 }],
      [200, 640, 'Certifying Assessor', { size: 9 }],
      [60, 640, 'ANSI National Accreditation Board (ANAB)', { size: 8 }],
      [60, 652, 'ISO/IEC 17065 Product Certification Body #1004', { size: 8 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'IEC 62443-4-1',
        edition: '2018',
        level: 'ML 3',
        certificateNumber: 'AXD 2407155 C002',
        holder: 'Brazos Flow Instruments Inc.',
        issuer: 'axida Certification LLC',
        accreditation: 'ANSI National Accreditation Board (ANAB)',
        expiresOn: '2027-09-01',
      },
      accept: {
        level: ['Maturity Level 3'],
        accreditation: ['ANAB', 'ANSI National Accreditation Board'],
        issuedOn: ['2024-08-22'],
        product: ['Secure Product Development Lifecycle, v5.0'],
        scope: ['Secure Product Development Lifecycle, v5.0'],
        sites: [['Houston, TX, USA']],
      },
    },
  ],
};
