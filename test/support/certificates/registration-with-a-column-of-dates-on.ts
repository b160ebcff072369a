import type { CertificateCase } from './certificate-case.ts';

export const registrationWithAColumnOfDatesOn: CertificateCase = {
  name: 'registration with a column of dates on the right',
  pages: [
    [
      [60, 60, 'CERTIFICATE OF REGISTRATION', { size: 20, bold: true }],
      [60, 100, 'This is to certify that the management system of:', { size: 9 }],
      [60, 118, 'Saltire Subsea Controls Limited', { size: 16, bold: true }],
      [60, 142, 'Main Site: Hareness Road, Altens, Aberdeen AB12 3LE, United Kingdom', { size: 9 }],
      [
        60,
        166,
        'has been registered by Intersek as conforming to the requirements of:',
        { size: 9 },
      ],
      [60, 184, 'ISO/IEC 27001:2022', { size: 15, bold: true }],
      [60, 210, 'The management system is applicable to:', { size: 9 }],
      [
        60,
        226,
        'Design, development and remote support of subsea control modules and associated software.',
        { size: 10 },
      ],
      [400, 250, 'Certificate Number:', { size: 8 }],
      [400, 262, '0098112', { size: 9 }],
      [400, 280, 'Initial Certification Date:', { size: 8 }],
      [400, 292, '18 January 2020', { size: 9 }],
      [400, 310, 'Date of Certification Decision:', { size: 8 }],
      [400, 322, '16 January 2026', { size: 9 }],
      [400, 340, 'Issuing Date:', { size: 8 }],
      [400, 352, '17 January 2026', { size: 9 }],
      [400, 370, 'Valid Until:', { size: 8 }],
      [400, 382, '17 January 2029', { size: 9 }],
      [60, 420, 'Calum Mackay'],
      [60, 432, 'President, Business Assurance', { size: 8 }],
      [
        60,
        450,
        'Intersek Certification Limited, 10A Victory Park, Derby DE24 8ZF, United Kingdom',
        { size: 8 },
      ],
      [400, 430, 'UKAS 014', { size: 8 }],
      [
        60,
        520,
        'In the issuance of this certificate, Intersek assumes no liability to any party other than to the Client, and then only in accordance with the agreed upon Certification Agreement.',
        { size: 6, width: 470 },
      ],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: '0098112',
        holder: 'Saltire Subsea Controls Limited',
        issuer: 'Intersek Certification Limited',
        accreditation: 'UKAS',
        scope:
          'Design, development and remote support of subsea control modules and associated software.',
        issuedOn: '2026-01-17',
        expiresOn: '2029-01-17',
        signedBy: 'Calum Mackay',
      },
      accept: {
        issuer: ['Intersek'],
        issuedOn: ['2026-01-16'],
        sites: [['Hareness Road, Altens, Aberdeen AB12 3LE, United Kingdom']],
      },
    },
  ],
};
