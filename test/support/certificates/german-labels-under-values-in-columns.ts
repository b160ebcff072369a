import type { CertificateCase } from './certificate-case.ts';

export const germanLabelsUnderValuesInColumns: CertificateCase = {
  name: 'German labels under values in columns',
  pages: [
    [
      [60, 60, 'KONFORMITÄTSZERTIFIKAT', { size: 22, bold: true }],
      [60, 120, 'Zentralinstitut für Prüftechnik mbH', { size: 11 }],
      [60, 134, 'Zertifizierungsstelle', { size: 7 }],
      [300, 120, 'ZPT-25-0077', { size: 11 }],
      [300, 134, 'Nummer des Zertifikats', { size: 7 }],
      [60, 180, 'Donau Schaltanlagen AG, Regensburg', { size: 11 }],
      [60, 194, 'Zertifikatsinhaber', { size: 7 }],
      [300, 180, 'DIN EN IEC 62443-4-1:2018-10', { size: 11 }],
      [300, 194, 'Norm', { size: 7 }],
      [60, 240, 'Entwicklungsprozess für Schutzgeräte der Reihe DS-4', { size: 11 }],
      [60, 254, 'Geltungsbereich', { size: 7 }],
      [60, 300, '01.07.2025', { size: 11 }],
      [60, 314, 'Ausstellungsdatum', { size: 7 }],
      [200, 300, '30.06.2028', { size: 11 }],
      [200, 314, 'Gültig bis', { size: 7 }],
      [340, 300, 'Reifegrad 2', { size: 11 }],
      [340, 314, 'Erreichte Stufe', { size: 7 }],
      [
        60,
        380,
        'Es wird bestätigt, dass der genannte Entwicklungsprozess die Anforderungen der Norm erfüllt.',
        { size: 9 },
      ],
      [60, 460, 'Martin Huber'],
      [60, 472, 'Stellv. Leiter der Zertifizierungsstelle', { size: 7 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'IEC 62443-4-1',
        edition: '2018',
        level: 'ML 2',
        certificateNumber: 'ZPT-25-0077',
        holder: 'Donau Schaltanlagen AG',
        issuer: 'Zentralinstitut für Prüftechnik mbH',
        scope: 'Entwicklungsprozess für Schutzgeräte der Reihe DS-4',
        issuedOn: '2025-07-01',
        expiresOn: '2028-06-30',
        signedBy: 'Martin Huber',
      },
      accept: {
        sites: [['Regensburg']],
        level: ['Reifegrad 2'],
        holder: ['Donau Schaltanlagen AG, Regensburg'],
      },
    },
  ],
};
