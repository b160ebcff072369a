import type { CertificateCase } from './certificate-case.ts';

export const certificateWithSeveralIssueDates: CertificateCase = {
  name: 'certificate with several issue dates',
  pages: [
    [
      [60, 50, 'Certificate', { size: 26 }],
      [60, 90, 'Certificate number: 2024-011'],
      [60, 104, 'Certified by EB CertifyPoint since: March 12, 2018'],
      [
        60,
        130,
        'Based on certification examination in conformity with defined requirements in ISO/IEC 17021-1:2015 and ISO/IEC 27006:2015/A1:2020, the Information Security Management System as defined and implemented by',
        { width: 470 },
      ],
      [60, 176, 'Nordlys Cloud, Inc.*', { size: 16, bold: true }],
      [60, 200, 'headquartered in Portland, Oregon, United States of America'],
      [60, 222, 'is compliant with the requirements as stated in the standard:'],
      [60, 242, 'ISO/IEC 27001:2022', { size: 14, bold: true }],
      [60, 280, 'Issue date of certificate:', { size: 10 }],
      [300, 280, 'March 11, 2024', { size: 10, width: 300 }],
      [60, 294, 'Re-issue date of certificate:', { size: 10 }],
      [300, 294, 'June 3, 2024', { size: 10, width: 300 }],
      [60, 308, 'Expiration date of certificate:', { size: 10 }],
      [300, 308, 'March 10, 2027', { size: 10, width: 300 }],
      [60, 322, 'Last certification cycle expiration date:', { size: 10 }],
      [300, 322, 'March 11, 2024', { size: 10, width: 300 }],
      [
        60,
        350,
        'EB CertifyPoint will, according to the certification agreement dated September 23, 2023, perform surveillance audits and acknowledge the certificate until the expiration date noted above.',
        { width: 470, size: 9 },
      ],
      [
        60,
        390,
        '*The certification is applicable for the assets, services and locations as described in the scoping section on the back of this certificate, with regard to the specific requirements for information security as stated in the Statement of Applicability, dated January 15, 2024.',
        { width: 470, size: 8 },
      ],
      [60, 460, 'Jatin Sehgal | Director, EB CertifyPoint'],
      [
        60,
        500,
        'This certificate is not transferable and remains the property of EB CertifyPoint B.V. located at Antonio Vivaldistraat 150, Amsterdam, the Netherlands. Accredited by RvA C 474.',
        { size: 7, width: 470 },
      ],
    ],
    [
      [60, 50, 'Nordlys Cloud, Inc.'],
      [60, 70, 'Scope for certificate 2024-011'],
      [
        60,
        100,
        'The scope of this ISO/IEC 27001:2022 certification is bounded by the following services and their data centers: Nordlys Historian, Nordlys Alerts.',
        { width: 470 },
      ],
      [60, 140, 'Locations in scope:'],
      [60, 156, 'Portland, United States'],
      [60, 170, 'Oslo, Norway'],
      [60, 500, 'Page 2 of 2', { size: 7 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: '2024-011',
        holder: 'Nordlys Cloud, Inc.',
        issuer: 'EB CertifyPoint B.V.',
        accreditation: 'RvA',
        issuedOn: '2024-06-03',
        expiresOn: '2027-03-10',
        signedBy: 'Jatin Sehgal',
        sites: ['Portland, United States', 'Oslo, Norway'],
      },
      accept: {
        issuer: ['EB CertifyPoint'],
        issuedOn: ['2024-03-11'],
        scope: [
          'The scope of this ISO/IEC 27001:2022 certification is bounded by the following services and their data centers: Nordlys Historian, Nordlys Alerts.',
          'the following services and their data centers: Nordlys Historian, Nordlys Alerts',
        ],
      },
    },
  ],
};
