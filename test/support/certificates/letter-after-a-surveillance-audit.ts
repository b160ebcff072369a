import type { CertificateCase } from './certificate-case.ts';

export const letterAfterASurveillanceAudit: CertificateCase = {
  name: 'letter after a surveillance audit',
  pages: [
    [
      [60, 50, 'Eastgate Certification Services Inc.', { size: 12, bold: true }],
      [60, 66, '500 Lexington Avenue, New York, NY 10022', { size: 8 }],
      [60, 100, 'January 22, 2026'],
      [60, 124, 'Re: Surveillance audit of Bluestone Historian, Inc.'],
      [60, 150, 'Dear Ms. Park,'],
      [
        60,
        170,
        'We are pleased to inform you that the first surveillance audit of the information security management system of Bluestone Historian, Inc. was completed on January 14, 2026. ISO/IEC 27001:2022 certificate ECS-27-1187 remains valid until November 30, 2027.',
        { width: 460 },
      ],
      [
        60,
        240,
        'The certification covers the development and hosting of the Bluestone Historian platform at the Boston and Austin offices.',
        { width: 460 },
      ],
      [60, 290, 'Sincerely,'],
      [60, 330, 'Marcus Webb'],
      [60, 344, 'Director of Certification'],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: 'ECS-27-1187',
        holder: 'Bluestone Historian, Inc.',
        issuer: 'Eastgate Certification Services Inc.',
        expiresOn: '2027-11-30',
        lastSurveillance: '2026-01-14',
        scope:
          'the development and hosting of the Bluestone Historian platform at the Boston and Austin offices',
        signedBy: 'Marcus Webb',
      },
      accept: {
        scope: [
          'development and hosting of the Bluestone Historian platform at the Boston and Austin offices',
        ],
        issuedOn: ['2026-01-22'],
      },
    },
  ],
};
