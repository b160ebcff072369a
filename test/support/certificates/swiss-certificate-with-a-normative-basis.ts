import type { CertificateCase } from './certificate-case.ts';

export const swissCertificateWithANormativeBasis: CertificateCase = {
  name: 'Swiss certificate with a normative basis',
  pages: [
    [
      [-1, 60, 'Zertifikat / Certificat', { size: 22 }],
      [
        -1,
        96,
        'Die SQZ bescheinigt hiermit, dass nachstehend genanntes Unternehmen über ein Managementsystem verfügt, das den Anforderungen entspricht.',
        { size: 8 },
      ],
      [-1, 130, 'Gotthard Leittechnik AG', { size: 16, bold: true }],
      [-1, 152, 'Rüttistrasse 11, 6460 Altdorf, Schweiz', { size: 10 }],
      [60, 200, 'Geltungsbereich / Domaine', { size: 10 }],
      [230, 200, 'Ganzes Unternehmen', { size: 10, width: 300 }],
      [60, 224, 'Tätigkeitsgebiet', { size: 10 }],
      [230, 224, 'Entwicklung, Integration und Wartung von Leitsystemen', { size: 10, width: 300 }],
      [60, 248, 'Normative Grundlage', { size: 10 }],
      [230, 248, 'ISO/IEC 27001:2022', { size: 10, width: 300 }],
      [60, 272, 'Reg.-Nr.', { size: 10 }],
      [230, 272, 'H77120', { size: 10, width: 300 }],
      [60, 296, 'Gültigkeit', { size: 10 }],
      [230, 296, '14.10.2025 – 13.10.2028', { size: 10, width: 300 }],
      [60, 320, 'Ausgabe', { size: 10 }],
      [230, 320, '14.10.2025', { size: 10, width: 300 }],
      [60, 400, 'F. Müller, Präsidentin SQZ'],
      [300, 400, 'A. Grisard, CEO SQZ'],
      [
        60,
        440,
        'Swiss Made. Akkreditiert durch die Schweizerische Akkreditierungsstelle SAS, SCESm 0001',
        { size: 8 },
      ],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: 'H77120',
        holder: 'Gotthard Leittechnik AG',
        issuer: 'SQZ',
        accreditation: 'Schweizerische Akkreditierungsstelle',
        issuedOn: '2025-10-14',
        validFrom: '2025-10-14',
        expiresOn: '2028-10-13',
      },
      accept: {
        scope: ['Ganzes Unternehmen', 'Entwicklung, Integration und Wartung von Leitsystemen'],
        signedBy: ['F. Müller', 'A. Grisard'],
        accreditation: ['SAS', 'Schweizerische Akkreditierungsstelle SAS'],
        sites: [['Rüttistrasse 11, 6460 Altdorf, Schweiz']],
      },
    },
  ],
};
