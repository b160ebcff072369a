import type { CertificateCase } from './certificate-case.ts';

export const germanCertificateWithPairsInOneLine: CertificateCase = {
  name: 'German certificate with pairs in one line',
  pages: [
    [
      [-1, 60, 'ZERTIFIKAT', { size: 28 }],
      [-1, 100, 'für das Managementsystem nach'],
      [-1, 118, 'ISO/IEC 27001:2022', { size: 16, bold: true }],
      [
        -1,
        144,
        'Der Nachweis der regelwerkskonformen Anwendung wurde erbracht und wird gemäß',
        { size: 9 },
      ],
      [-1, 156, 'TZ NORD-Verfahren bescheinigt für', { size: 9 }],
      [-1, 182, 'Hafenlogik Software AG', { size: 16, bold: true }],
      [-1, 204, 'Überseering 40'],
      [-1, 216, '22297 Hamburg'],
      [-1, 228, 'Deutschland'],
      [60, 260, 'Geltungsbereich', { size: 9 }],
      [60, 276, 'Entwicklung und Betrieb von Steuerungssoftware für Containerterminals'],
      [60, 340, 'Zertifikat-Registrier-Nr. 44 121 240117', { size: 9 }],
      [330, 340, 'Gültig von 2024-11-05', { size: 9 }],
      [60, 354, 'Auditbericht-Nr. 3530 7712', { size: 9 }],
      [330, 354, 'Gültig bis 2027-11-04', { size: 9 }],
      [60, 368, '', { size: 9 }],
      [330, 368, 'Erstzertifizierung 2018-11-05', { size: 9 }],
      [60, 440, 'Zertifizierungsstelle'],
      [60, 452, 'der TZ NORD CERT GmbH'],
      [330, 452, 'Essen, 2024-10-29'],
      [
        60,
        480,
        'Diese Zertifizierung wurde gemäß TZ NORD-Verfahren zur Auditierung und Zertifizierung durchgeführt und wird regelmäßig überwacht.',
        { size: 7, width: 470 },
      ],
      [60, 510, 'DAkkS D-ZM-12007-01-01', { size: 8 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: '44 121 240117',
        holder: 'Hafenlogik Software AG',
        issuer: 'TZ NORD CERT GmbH',
        accreditation: 'DAkkS',
        scope: 'Entwicklung und Betrieb von Steuerungssoftware für Containerterminals',
        issuedOn: '2024-10-29',
        validFrom: '2024-11-05',
        expiresOn: '2027-11-04',
      },
      accept: { sites: [['Überseering 40 22297 Hamburg Deutschland']] },
    },
  ],
};
