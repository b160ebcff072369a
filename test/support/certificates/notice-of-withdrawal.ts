import type { CertificateCase } from './certificate-case.ts';

export const noticeOfWithdrawal: CertificateCase = {
  name: 'notice of withdrawal',
  pages: [
    [
      [60, 60, 'Nordlicht Zertifizierung GmbH'],
      [60, 100, 'Notice of withdrawal of certificate', { size: 16, bold: true }],
      [60, 130, 'Hamburg, 14 January 2026'],
      [
        60,
        160,
        'The certificate no. NLZ-4471 according to ISO/IEC 27001:2022 issued to Bremer Schalttechnik GmbH has been withdrawn with effect from 12 January 2026.',
        { width: 460 },
      ],
      [60, 200, 'Kind regards'],
      [60, 230, 'Holger Thode, Head of Certification'],
    ],
  ],
  claims: [
    {
      polarity: 'expired',
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: 'NLZ-4471',
        holder: 'Bremer Schalttechnik GmbH',
      },
      accept: { polarity: ['negated'] },
    },
  ],
};
