import type { CertificateCase } from './certificate-case.ts';

export const germanCertificateInOneLongSentence: CertificateCase = {
  name: 'German certificate in one long sentence',
  pages: [
    [
      [60, 60, 'Z E R T I F I K A T', { size: 22 }],
      [60, 100, 'Hiermit bescheinigt die', { size: 10 }],
      [60, 116, 'Prüfgesellschaft Mittelrhein mbH', { size: 12, bold: true }],
      [60, 134, 'der Firma', { size: 10 }],
      [60, 152, 'Blasius Pumpentechnik GmbH', { size: 14, bold: true }],
      [60, 172, 'Koblenzer Straße 77, 56073 Koblenz', { size: 10 }],
      [60, 196, 'dass sie ein Informationssicherheits-Managementsystem nach', { size: 10 }],
      [60, 214, 'ISO/IEC 27001:2022', { size: 14, bold: true }],
      [60, 236, 'für den Geltungsbereich', { size: 10 }],
      [60, 254, 'Entwicklung und Fertigung intelligenter Pumpensteuerungen', { size: 11 }],
      [60, 278, 'eingeführt hat und wirksam anwendet.', { size: 10 }],
      [60, 310, 'Das Zertifikat ist gültig vom 15. Mai 2024 bis zum 14. Mai 2027.', { size: 10 }],
      [60, 326, 'Zertifikats-Registriernummer: PM-ISMS-24-0311', { size: 10 }],
      [60, 342, 'Erstmalige Zertifizierung: 15.05.2018', { size: 10 }],
      [60, 400, 'Koblenz, den 02.05.2024', { size: 10 }],
      [60, 440, 'gez. Dr. Annette Krämer', { size: 10 }],
      [60, 454, 'Leiterin der Zertifizierungsstelle', { size: 8 }],
      [400, 440, 'DAkkS D-ZM-20991-01-00', { size: 8 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: 'PM-ISMS-24-0311',
        holder: 'Blasius Pumpentechnik GmbH',
        issuer: 'Prüfgesellschaft Mittelrhein mbH',
        accreditation: 'DAkkS',
        scope: 'Entwicklung und Fertigung intelligenter Pumpensteuerungen',
        issuedOn: '2024-05-02',
        validFrom: '2024-05-15',
        expiresOn: '2027-05-14',
        signedBy: 'Dr. Annette Krämer',
      },
      accept: { signedBy: ['Annette Krämer'], sites: [['Koblenzer Straße 77, 56073 Koblenz']] },
    },
  ],
};
