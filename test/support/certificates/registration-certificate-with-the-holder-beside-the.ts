import type { CertificateCase } from './certificate-case.ts';

export const registrationCertificateWithTheHolderBesideThe: CertificateCase = {
  name: 'registration certificate with the holder beside the formula and paired dates',
  pages: [
    [
      [60, 60, 'Certificate of Registration', { size: 24, bold: true }],
      [60, 100, 'INFORMATION SECURITY MANAGEMENT SYSTEM - ISO/IEC 27001:2013', { size: 11 }],
      [60, 140, 'This is to certify that:'],
      [230, 140, 'Thornbury Valve Systems Limited'],
      [230, 154, 'Unit 7 Severn Park'],
      [230, 168, 'Bristol'],
      [230, 182, 'BS35 1JT'],
      [230, 196, 'United Kingdom'],
      [60, 226, 'Holds Certificate Number:'],
      [230, 226, 'IS 688123', { size: 14, bold: true }],
      [
        60,
        256,
        'and operates an Information Security Management System which complies with the requirements of ISO/IEC 27001:2013 for the following scope:',
        { width: 470 },
      ],
      [
        230,
        296,
        'The provision of valve actuation software, including design, development, testing and support. This is in accordance with the Statement of Applicability v4.2 dated 11/08/2021.',
        { width: 300 },
      ],
      [60, 380, 'For and on behalf of AVON Assurance Limited:'],
      [280, 420, 'Gillian Marsh, Managing Director Assurance'],
      [60, 470, 'Original Registration Date: 2016-03-21', { size: 9 }],
      [330, 470, 'Effective Date: 2022-03-21', { size: 9 }],
      [60, 484, 'Latest Revision Date: 2022-03-09', { size: 9 }],
      [330, 484, 'Expiry Date: 2025-03-20', { size: 9 }],
      [500, 510, 'Page: 1 of 2', { size: 8 }],
      [60, 530, 'UKAS MANAGEMENT SYSTEMS 0997', { size: 8 }],
      [
        60,
        760,
        'This certificate was issued electronically and remains the property of AVON Assurance and is bound by the conditions of contract.',
        { size: 7, width: 470 },
      ],
    ],
    [
      [60, 60, 'Certificate No: IS 688123', { size: 11 }],
      [60, 100, 'Location', { bold: true }],
      [330, 100, 'Registered Activities', { bold: true }],
      [60, 120, 'Thornbury Valve Systems Limited'],
      [60, 132, 'Unit 7 Severn Park'],
      [60, 144, 'Bristol'],
      [330, 120, 'Design, development and support'],
      [60, 180, 'Thornbury Valve Systems Limited'],
      [60, 192, '19 Quay Street'],
      [60, 204, 'Cardiff'],
      [330, 180, 'Testing'],
      [60, 484, 'Latest Revision Date: 2022-03-09', { size: 9 }],
      [330, 484, 'Expiry Date: 2025-03-20', { size: 9 }],
      [500, 510, 'Page: 2 of 2', { size: 8 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2013',
        certificateNumber: 'IS 688123',
        holder: 'Thornbury Valve Systems Limited',
        issuer: 'AVON Assurance Limited',
        accreditation: 'UKAS',
        scope:
          'The provision of valve actuation software, including design, development, testing and support. This is in accordance with the Statement of Applicability v4.2 dated 11/08/2021.',
        sites: [
          'Thornbury Valve Systems Limited, Unit 7 Severn Park, Bristol',
          'Thornbury Valve Systems Limited, 19 Quay Street, Cardiff',
        ],
        issuedOn: '2022-03-09',
        validFrom: '2022-03-21',
        expiresOn: '2025-03-20',
        signedBy: 'Gillian Marsh',
      },
      accept: {
        scope: [
          'The provision of valve actuation software, including design, development, testing and support.',
        ],
        sites: [['Unit 7 Severn Park, Bristol', '19 Quay Street, Cardiff']],
      },
    },
  ],
};
