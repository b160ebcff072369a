import type { CertificateCase } from './certificate-case.ts';

export const japaneseRegistrationInEnglish: CertificateCase = {
  name: 'Japanese registration in English',
  pages: [
    [
      [-1, 60, 'CERTIFICATE OF REGISTRATION', { size: 22, bold: true }],
      [-1, 100, 'Registration No. : NQA-IM2207', { size: 11 }],
      [-1, 130, 'Hoshino Precision Devices Corporation', { size: 16, bold: true }],
      [-1, 152, 'Head Office', { size: 10 }],
      [-1, 166, '3-2-1 Kandacho, Chiyoda-ku, Tokyo, Japan', { size: 10 }],
      [
        -1,
        200,
        'NQA certifies that the information security management system of the above organization',
        { size: 9 },
      ],
      [-1, 212, 'has been assessed and found to conform to the requirements of', { size: 9 }],
      [-1, 236, 'JIS Q 27001:2023 (ISO/IEC 27001:2022)', { size: 13, bold: true }],
      [-1, 262, 'for the scope specified below.', { size: 9 }],
      [60, 300, 'Scope of Registration', { size: 9, bold: true }],
      [
        60,
        316,
        'Development and maintenance of embedded software for motion controllers',
        { size: 10 },
      ],
      [60, 380, 'Date of Registration', { size: 9 }],
      [220, 380, 'Date of Renewal', { size: 9 }],
      [380, 380, 'Date of Expiry', { size: 9 }],
      [60, 396, 'June 1, 2016', { size: 9 }],
      [220, 396, 'June 1, 2025', { size: 9 }],
      [380, 396, 'May 31, 2028', { size: 9 }],
      [60, 470, 'Kenji Morita, President'],
      [60, 484, 'Nippon Quality Assurance Organization'],
      [400, 470, 'ISMS-AC ISR 011', { size: 8 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: 'NQA-IM2207',
        holder: 'Hoshino Precision Devices Corporation',
        issuer: 'Nippon Quality Assurance Organization',
        accreditation: 'ISMS-AC',
        scope: 'Development and maintenance of embedded software for motion controllers',
        expiresOn: '2028-05-31',
        signedBy: 'Kenji Morita',
      },
      accept: {
        edition: ['2023'],
        issuer: ['NQA'],
        issuedOn: ['2025-06-01', '2016-06-01'],
        validFrom: ['2025-06-01', '2016-06-01'],
        sites: [['3-2-1 Kandacho, Chiyoda-ku, Tokyo, Japan']],
      },
    },
  ],
};
