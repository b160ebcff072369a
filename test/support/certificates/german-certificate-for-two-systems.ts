import type { CertificateCase } from './certificate-case.ts';

export const germanCertificateForTwoSystems: CertificateCase = {
  name: 'German certificate for two systems',
  pages: [
    [
      [60, 60, 'ZERTIFIKAT', { size: 26 }],
      [60, 100, 'Die Zertifizierungsstelle der Rheintal Cert AG bescheinigt, dass die'],
      [60, 122, 'Seewald Messsysteme GmbH & Co. KG', { size: 15, bold: true }],
      [60, 142, 'Bahnhofstraße 8, 6850 Dornbirn, Österreich'],
      [60, 166, 'für den Geltungsbereich'],
      [60, 182, 'Entwicklung, Produktion und Vertrieb von Durchflussmessgeräten'],
      [
        60,
        204,
        'ein Qualitäts- und Informationssicherheitsmanagementsystem eingeführt hat, das die Forderungen folgender Regelwerke erfüllt:',
      ],
      [60, 224, 'ISO 9001:2015', { bold: true }],
      [60, 238, 'ISO/IEC 27001:2022', { bold: true }],
      [60, 270, 'Zertifikats-Nr.:', { size: 10 }],
      [180, 270, 'RC-9-27-0815', { size: 10, width: 300 }],
      [60, 284, 'Gültig ab:', { size: 10 }],
      [180, 284, '01.03.2025', { size: 10, width: 300 }],
      [60, 298, 'Gültig bis:', { size: 10 }],
      [180, 298, '29.02.2028', { size: 10, width: 300 }],
      [60, 312, 'Erstausstellung:', { size: 10 }],
      [180, 312, '01.03.2016', { size: 10, width: 300 }],
      [60, 360, 'Feldkirch, am 20. Februar 2025'],
      [60, 390, 'Mag. Elke Moser'],
      [60, 402, 'Geschäftsführung'],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO 9001',
        edition: '2015',
        certificateNumber: 'RC-9-27-0815',
        holder: 'Seewald Messsysteme GmbH & Co. KG',
        issuer: 'Rheintal Cert AG',
        scope: 'Entwicklung, Produktion und Vertrieb von Durchflussmessgeräten',
        issuedOn: '2025-02-20',
        validFrom: '2025-03-01',
        expiresOn: '2028-02-29',
      },
      accept: {
        signedBy: ['Mag. Elke Moser', 'Elke Moser'],
        sites: [['Bahnhofstraße 8, 6850 Dornbirn, Österreich']],
      },
    },
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: 'RC-9-27-0815',
        holder: 'Seewald Messsysteme GmbH & Co. KG',
        issuer: 'Rheintal Cert AG',
        scope: 'Entwicklung, Produktion und Vertrieb von Durchflussmessgeräten',
        issuedOn: '2025-02-20',
        validFrom: '2025-03-01',
        expiresOn: '2028-02-29',
      },
      accept: {
        signedBy: ['Mag. Elke Moser', 'Elke Moser'],
        sites: [['Bahnhofstraße 8, 6850 Dornbirn, Österreich']],
      },
    },
  ],
};
