import type { CertificateCase } from './certificate-case.ts';

export const germanTableWithBordersAndLabelsCentred: CertificateCase = {
  name: 'German table with borders and labels centred beside long values',
  pages: [
    [
      [60, 60, 'Zertifikat', { size: 24, bold: true }],
      [60, 100, 'über die Konformität eines Informationssicherheitsmanagementsystems'],
      [60, 146, 'Unternehmen'],
      [200, 140, 'Wasserwerke Lindau Technik GmbH'],
      [200, 152, 'Seeuferweg 3, 88131 Lindau'],
      [60, 186, 'Norm'],
      [200, 186, 'DIN EN ISO/IEC 27001:2024-01'],
      [60, 226, 'Anwendungsbereich'],
      [200, 214, 'Entwicklung und Betrieb der Fernwirktechnik,'],
      [200, 226, 'Betrieb der Leitwarte sowie'],
      [200, 238, 'Wartung der Stationen'],
      [60, 270, 'Zertifikatsnummer'],
      [200, 270, 'ISMS-BD-2044'],
      [60, 296, 'Gültigkeit'],
      [200, 296, '01.09.2024 bis 31.08.2027'],
      [60, 322, 'Erteilt am'],
      [200, 322, '26. August 2024'],
      [60, 348, 'Letztes Überwachungsaudit'],
      [200, 348, '14.08.2025'],
      [60, 420, 'Bodensee Zertifizierungen GmbH · Hafenplatz 1 · 88131 Lindau', { size: 8 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: 'ISMS-BD-2044',
        holder: 'Wasserwerke Lindau Technik GmbH',
        issuer: 'Bodensee Zertifizierungen GmbH',
        scope:
          'Entwicklung und Betrieb der Fernwirktechnik, Betrieb der Leitwarte sowie Wartung der Stationen',
        issuedOn: '2024-08-26',
        validFrom: '2024-09-01',
        expiresOn: '2027-08-31',
        lastSurveillance: '2025-08-14',
      },
      accept: { edition: ['2024'], sites: [['Seeuferweg 3, 88131 Lindau']] },
    },
  ],
};
