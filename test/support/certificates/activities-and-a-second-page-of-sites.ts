import type { CertificateCase } from './certificate-case.ts';

export const activitiesAndASecondPageOfSites: CertificateCase = {
  name: 'activities and a second page of sites',
  pages: [
    [
      [60, 50, 'Certificate GB21/964411', { size: 12 }],
      [60, 90, 'The management system of'],
      [60, 110, 'Aldermoor Instruments Ltd', { size: 18, bold: true }],
      [60, 136, 'Unit 4, Cobbett Park, Moorfield Road, Guildford, GU1 1RU, United Kingdom'],
      [60, 170, 'has been assessed and certified as meeting the requirements of'],
      [60, 190, 'ISO/IEC 27001:2022', { size: 16, bold: true }],
      [60, 220, 'For the following activities'],
      [
        60,
        236,
        'The design, development and manufacture of pressure sensors and the related cloud software. In accordance with Statement of Applicability version 7.',
        { width: 460 },
      ],
      [
        60,
        290,
        'This certificate is valid from 12 May 2024 until 11 May 2027 and remains valid subject to satisfactory surveillance audits.',
        { width: 460 },
      ],
      [60, 324, 'Issue 4. Certified since 12 May 2015'],
      [60, 350, 'This is a multi-site certification.'],
      [60, 366, 'Additional site details are listed on the subsequent page.'],
      [60, 420, 'Authorised by'],
      [60, 450, 'Jonathan Hale'],
      [60, 480, 'VGS United Kingdom Ltd'],
      [60, 492, 'Rossmore Business Park, Ellesmere Port, Cheshire, CH65 3EN, UK', { size: 8 }],
      [400, 480, 'UKAS MANAGEMENT SYSTEMS 0005', { size: 8 }],
      [60, 520, 'Page 1 of 2', { size: 8 }],
    ],
    [
      [60, 50, 'Certificate GB21/964411, continued'],
      [60, 80, 'Aldermoor Instruments Ltd', { bold: true }],
      [60, 110, 'ISO/IEC 27001:2022'],
      [60, 140, 'Issue 4'],
      [60, 170, 'Sites'],
      [60, 190, 'Unit 4, Cobbett Park, Moorfield Road, Guildford, GU1 1RU, United Kingdom'],
      [60, 210, '22 Harbour Way, Cork, T12 X8N6, Ireland'],
      [60, 520, 'Page 2 of 2', { size: 8 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: 'GB21/964411',
        holder: 'Aldermoor Instruments Ltd',
        issuer: 'VGS United Kingdom Ltd',
        accreditation: 'UKAS',
        scope:
          'The design, development and manufacture of pressure sensors and the related cloud software. In accordance with Statement of Applicability version 7.',
        validFrom: '2024-05-12',
        expiresOn: '2027-05-11',
        signedBy: 'Jonathan Hale',
        sites: [
          'Unit 4, Cobbett Park, Moorfield Road, Guildford, GU1 1RU, United Kingdom',
          '22 Harbour Way, Cork, T12 X8N6, Ireland',
        ],
      },
      accept: {
        scope: [
          'The design, development and manufacture of pressure sensors and the related cloud software.',
        ],
      },
    },
  ],
};
