import type { CertificateCase } from './certificate-case.ts';

export const declarationOfTheManufacturer: CertificateCase = {
  name: 'declaration of the manufacturer',
  pages: [
    [
      [-1, 60, 'Declaration of Conformity', { size: 20, bold: true }],
      [60, 110, 'We, Osterholz Automation GmbH, Weserstraße 4, 27711 Osterholz, Germany,'],
      [
        60,
        126,
        'declare under our sole responsibility that the development process of our product line OA-7',
      ],
      [60, 140, 'conforms to the requirements of IEC 62443-4-1:2018.'],
      [60, 180, 'Osterholz, 3 May 2025'],
      [60, 220, 'Jens Cordes, Managing Director'],
    ],
  ],
  claims: [
    {
      polarity: 'hedged',
      attributes: {
        standard: 'IEC 62443-4-1',
        edition: '2018',
        holder: 'Osterholz Automation GmbH',
        issuedOn: '2025-05-03',
        signedBy: 'Jens Cordes',
      },
    },
  ],
};
