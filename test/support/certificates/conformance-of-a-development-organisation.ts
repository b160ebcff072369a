import type { CertificateCase } from './certificate-case.ts';

export const conformanceOfADevelopmentOrganisation: CertificateCase = {
  name: 'conformance of a development organisation',
  pages: [
    [
      [-1, 50, 'ISASecure', { size: 26, bold: true }],
      [-1, 84, 'Certificate of Conformance', { size: 18 }],
      [
        -1,
        112,
        'The following organization has been certified as meeting the requirements of the',
        { size: 10 },
      ],
      [
        -1,
        126,
        'ISASecure Security Development Lifecycle Assurance (SDLA) 3.0.0',
        { size: 12, bold: true },
      ],
      [-1, 142, 'based on ANSI/ISA/IEC 62443-4-1-2018', { size: 10 }],
      [-1, 170, 'Meridian Turbine Controls AB', { size: 16, bold: true }],
      [-1, 190, 'Development Organization: Västerås, Sweden and Pune, India', { size: 10 }],
      [80, 230, 'Certificate Number', { size: 9 }],
      [260, 230, 'Initial Certification', { size: 9 }],
      [420, 230, 'Expiration Date', { size: 9 }],
      [80, 246, 'SDLA-VX-0117', { size: 9 }],
      [260, 246, '2021-03-10', { size: 9 }],
      [420, 246, '2027-03-09', { size: 9 }],
      [
        -1,
        300,
        'Certification Body: vexida Certification LLC (chartered ISASecure lab)',
        { size: 9 },
      ],
      [-1, 340, 'Process version: MTC-SDL 6.3', { size: 9 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'IEC 62443-4-1',
        edition: '2018',
        certificateNumber: 'SDLA-VX-0117',
        holder: 'Meridian Turbine Controls AB',
        issuer: 'vexida Certification LLC',
        expiresOn: '2027-03-09',
      },
      accept: {
        standard: ['ISASecure SDLA'],
        edition: ['3.0.0'],
        accreditation: ['ISASecure'],
        sites: [['Västerås, Sweden', 'Pune, India'], ['Västerås, Sweden and Pune, India']],
        issuer: ['vexida Certification LLC (chartered ISASecure lab)'],
      },
    },
  ],
};
