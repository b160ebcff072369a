import type { CertificateCase } from './certificate-case.ts';

export const germanCertificateWithItsDatesInA: CertificateCase = {
  name: 'German certificate with its dates in a sentence',
  pages: [
    [
      [-1, 60, 'Zertifikat', { size: 24 }],
      [-1, 96, 'Registrier-Nr. 29 003 415'],
      [-1, 120, 'Hiermit wird bescheinigt, dass'],
      [-1, 142, 'Tauber Hydrauliksteuerungen AG', { size: 15 }],
      [-1, 162, 'Mainzer Landstraße 4, 97941 Tauberbischofsheim'],
      [
        -1,
        186,
        'einen Entwicklungsprozess nach IEC 62443-4-1:2018 eingeführt hat und anwendet (Reifegrad 2).',
      ],
      [-1, 210, 'Geltungsbereich: Produktlinien THS-100 und THS-200'],
      [
        -1,
        236,
        'Dieses Zertifikat wurde am 4. Juni 2025 ausgestellt und ist bis zum 3. Juni 2028 gültig.',
      ],
      [-1, 260, 'Letzte Überwachung: 28. Mai 2026'],
      [60, 330, 'Odenwald Prüf- und Zertifizierungsgesellschaft mbH'],
      [60, 360, 'Peter Lang (Leiter der Zertifizierungsstelle)'],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'IEC 62443-4-1',
        edition: '2018',
        level: 'ML 2',
        certificateNumber: '29 003 415',
        holder: 'Tauber Hydrauliksteuerungen AG',
        issuer: 'Odenwald Prüf- und Zertifizierungsgesellschaft mbH',
        scope: 'Produktlinien THS-100 und THS-200',
        issuedOn: '2025-06-04',
        expiresOn: '2028-06-03',
        lastSurveillance: '2026-05-28',
        signedBy: 'Peter Lang',
      },
      accept: { sites: [['Mainzer Landstraße 4, 97941 Tauberbischofsheim']] },
    },
  ],
};
