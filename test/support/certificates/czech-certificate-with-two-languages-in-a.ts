import type { CertificateCase } from './certificate-case.ts';

export const czechCertificateWithTwoLanguagesInA: CertificateCase = {
  name: 'Czech certificate with two languages in a line',
  pages: [
    [
      [-1, 60, 'CERTIFIKAT', { size: 24 }],
      [-1, 94, 'c. 4102/2025'],
      [-1, 116, 'Certifikacni organ Vltava Cert s.r.o. / Certification body Vltava Cert s.r.o.'],
      [-1, 132, 'certifies that the company'],
      [-1, 152, 'Moravska Automatizace s.r.o.', { size: 15 }],
      [-1, 172, 'Hlinky 40, 603 00 Brno, Czech Republic'],
      [
        -1,
        196,
        'has introduced and uses an information security management system in compliance with',
      ],
      [-1, 214, 'CSN EN ISO/IEC 27001:2023', { size: 13 }],
      [-1, 240, 'in the field of'],
      [-1, 258, 'Development of PLC software and engineering services'],
      [60, 310, 'Certificate number: 4102/2025'],
      [60, 326, 'Date of issue: 18 March 2025'],
      [60, 342, 'Valid until: 17 March 2028'],
      [60, 358, 'Date of first certification: 20 March 2019'],
      [60, 400, 'Ing. Jana Vesela'],
      [60, 412, 'Head of the certification body'],
      [400, 400, 'CAI accredited body No. 3171', { size: 8 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: '4102/2025',
        holder: 'Moravska Automatizace s.r.o.',
        issuer: 'Vltava Cert s.r.o.',
        accreditation: 'CAI',
        scope: 'Development of PLC software and engineering services',
        issuedOn: '2025-03-18',
        expiresOn: '2028-03-17',
        signedBy: 'Ing. Jana Vesela',
      },
      accept: {
        edition: ['2023'],
        signedBy: ['Jana Vesela'],
        sites: [['Hlinky 40, 603 00 Brno, Czech Republic']],
      },
    },
  ],
};
