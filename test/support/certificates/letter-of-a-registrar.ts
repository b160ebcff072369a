import type { CertificateCase } from './certificate-case.ts';

export const letterOfARegistrar: CertificateCase = {
  name: 'letter of a registrar',
  pages: [
    [
      [60, 60, 'PINNACLE REGISTRARS LLC', { size: 13, bold: true }],
      [60, 76, '2200 Fulton Street, Columbus, OH 43215', { size: 8 }],
      [60, 110, 'October 3, 2025'],
      [60, 130, 'Delmar Valve Automation, LLC'],
      [60, 142, '77 River Road'],
      [60, 154, 'Toledo, OH 43604'],
      [60, 180, 'Subject: ISO/IEC 27001:2022 certification'],
      [
        60,
        204,
        'This letter is to confirm that Delmar Valve Automation, LLC is currently certified by Pinnacle Registrars LLC to ISO/IEC 27001:2022 under certificate number PR-IS-20417. The certificate was issued on September 15, 2025 and will expire on September 14, 2028.',
        { width: 460 },
      ],
      [60, 270, 'Sincerely,'],
      [60, 300, 'Joan Whitfield'],
      [60, 312, 'Certification Manager'],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: 'PR-IS-20417',
        holder: 'Delmar Valve Automation, LLC',
        issuer: 'Pinnacle Registrars LLC',
        issuedOn: '2025-09-15',
        expiresOn: '2028-09-14',
        signedBy: 'Joan Whitfield',
      },
    },
  ],
};
