import type { CertificateCase } from './certificate-case.ts';

export const letterThatConfirmsACertificateInSentences: CertificateCase = {
  name: 'letter that confirms a certificate in sentences',
  pages: [
    [
      [60, 60, 'MERIDIAN ASSURANCE PARTNERS LLP', { size: 12, bold: true }],
      [60, 100, 'March 12, 2025'],
      [60, 130, 'To whom it may concern'],
      [
        60,
        160,
        'This letter confirms that Larkfield Analytics, Inc. (the “Company”) holds ISO/IEC 27001:2022 certificate number MAP-27-0091, issued on November 4, 2024 and valid until November 3, 2027. The scope of the certification covers the design, development and operation of the Larkfield Insight platform.',
        { width: 460 },
      ],
      [
        60,
        240,
        'The certificate was issued by Meridian Assurance Partners LLP, accredited by ANAB.',
        { width: 460 },
      ],
      [60, 280, 'Sincerely,'],
      [60, 310, 'Patricia Wolfe'],
      [60, 322, 'Certification Director'],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: 'MAP-27-0091',
        holder: 'Larkfield Analytics, Inc.',
        issuer: 'Meridian Assurance Partners LLP',
        accreditation: 'ANAB',
        issuedOn: '2024-11-04',
        expiresOn: '2027-11-03',
        scope: 'the design, development and operation of the Larkfield Insight platform',
        signedBy: 'Patricia Wolfe',
      },
      accept: { scope: ['design, development and operation of the Larkfield Insight platform'] },
    },
  ],
};
