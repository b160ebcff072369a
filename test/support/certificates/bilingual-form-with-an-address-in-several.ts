import type { CertificateCase } from './certificate-case.ts';

export const bilingualFormWithAnAddressInSeveral: CertificateCase = {
  name: 'bilingual form with an address in several lines',
  pages: [
    [
      [60, 70, 'Zertifikat / Certificate', { size: 24, bold: true }],
      [60, 140, 'Prüfungsnorm / Standard', { size: 9 }],
      [320, 140, 'ISO/IEC 27001:2022', { size: 9, width: 220 }],
      [60, 170, 'Zertifikat-Registrier-Nr. / Certificate registration no.', { size: 9 }],
      [320, 170, '01 153 2301187', { size: 9, width: 220 }],
      [60, 200, 'Zertifikatsinhaber / Certificate holder', { size: 9 }],
      [320, 200, 'Arnsberger Regeltechnik GmbH', { size: 9, width: 220 }],
      [320, 212, 'Ruhrtalstraße 14', { size: 9 }],
      [320, 224, '59821 Arnsberg', { size: 9 }],
      [320, 236, 'Deutschland', { size: 9 }],
      [60, 270, 'Geltungsbereich / Scope', { size: 9 }],
      [
        320,
        270,
        'Entwicklung, Fertigung und Wartung von Steuerungen für die Prozessindustrie / Development, production and maintenance of controls for the process industry',
        { size: 9, width: 220 },
      ],
      [
        60,
        360,
        'Durch ein Audit wurde der Nachweis erbracht, dass die Forderungen der ISO/IEC 27001:2022 erfüllt sind.',
        { size: 9, width: 470 },
      ],
      [
        60,
        390,
        'Dieses Zertifikat ist gültig vom 01.05.2024 bis 30.04.2027. Erstzertifizierung 2015',
        { size: 9 },
      ],
      [60, 600, '2024-04-18', { size: 9 }],
      [60, 614, 'RheinSieg Zert GmbH, Am Hafen 3, 51105 Köln', { size: 8 }],
      [400, 600, 'Dr. Ute Brandt', { size: 9 }],
      [400, 612, 'Leiterin der Zertifizierungsstelle', { size: 8 }],
      [400, 640, 'DAkkS D-ZM-99001-02-00', { size: 8 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: '01 153 2301187',
        holder: 'Arnsberger Regeltechnik GmbH',
        issuer: 'RheinSieg Zert GmbH',
        accreditation: 'DAkkS',
        scope:
          'Entwicklung, Fertigung und Wartung von Steuerungen für die Prozessindustrie / Development, production and maintenance of controls for the process industry',
        issuedOn: '2024-04-18',
        validFrom: '2024-05-01',
        expiresOn: '2027-04-30',
        signedBy: 'Dr. Ute Brandt',
      },
      accept: {
        scope: [
          'Entwicklung, Fertigung und Wartung von Steuerungen für die Prozessindustrie',
          'Development, production and maintenance of controls for the process industry',
        ],
        sites: [['Ruhrtalstraße 14, 59821 Arnsberg, Deutschland']],
      },
    },
  ],
};
