import type { CertificateCase } from './certificate-case.ts';

export const letterValidForAPeriodOfYears: CertificateCase = {
  name: 'letter valid for a period of years',
  pages: [
    [
      [60, 60, 'HITRUST', { size: 16 }],
      [60, 90, 'July 8, 2025'],
      [60, 112, 'Cedar Valley Analytics, Inc.'],
      [60, 124, '88 Market Street'],
      [60, 136, 'Des Moines, Iowa 50309'],
      [
        60,
        160,
        'The HITRUST CSF is a framework of HITRUST to which organizations can be certified.',
        { width: 460 },
      ],
      [
        60,
        200,
        'The HITRUST Risk-based, 2-year (r2) Certification: the following platform of the Organization was included within the scope of this assessment and found to meet the HITRUST CSF v11.4.0 certification requirements:',
        { width: 460 },
      ],
      [60, 246, 'Platform: Cedar Insight Cloud residing at Amazon Web Services'],
      [
        60,
        275,
        'The certification is valid for a period of two years from the date of this letter assuming the following occurs. If any of these criteria are not met, HITRUST will perform an investigation.',
        { width: 460 },
      ],
      [60, 320, 'HITRUST'],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'HITRUST CSF',
        edition: 'v11.4.0',
        holder: 'Cedar Valley Analytics, Inc.',
        issuer: 'HITRUST',
        issuedOn: '2025-07-08',
        expiresOn: '2027-07-08',
      },
      accept: {
        scope: [
          'Platform: Cedar Insight Cloud residing at Amazon Web Services',
          'Cedar Insight Cloud residing at Amazon Web Services',
          'Cedar Insight Cloud',
        ],
        product: ['Cedar Insight Cloud', 'Cedar Insight Cloud residing at Amazon Web Services'],
      },
    },
  ],
};
