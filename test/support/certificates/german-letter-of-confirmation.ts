import type { CertificateCase } from './certificate-case.ts';

export const germanLetterOfConfirmation: CertificateCase = {
  name: 'German letter of confirmation',
  pages: [
    [
      [60, 60, 'Küstencert GmbH · Zertifizierungsstelle · Kiel'],
      [60, 110, 'Firma'],
      [60, 122, 'Ostsee Antriebstechnik GmbH'],
      [60, 134, 'Hafenstraße 2'],
      [60, 146, '18057 Rostock'],
      [400, 180, 'Kiel, 7. Oktober 2025'],
      [60, 210, 'Bestätigung der Zertifizierung', { bold: true }],
      [60, 236, 'Sehr geehrte Damen und Herren,'],
      [
        60,
        256,
        'hiermit bestätigen wir, dass die Ostsee Antriebstechnik GmbH nach ISO/IEC 27001:2022 zertifiziert ist. Das Zertifikat mit der Nummer KC-ISMS-771 wurde am 1. Oktober 2025 ausgestellt und ist bis zum 30. September 2028 gültig. Der Geltungsbereich umfasst die Entwicklung und den Vertrieb von Frequenzumrichtern.',
        { width: 460 },
      ],
      [60, 340, 'Mit freundlichen Grüßen'],
      [60, 380, 'Frauke Lorenzen'],
      [60, 392, 'Leiterin der Zertifizierungsstelle'],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: 'KC-ISMS-771',
        holder: 'Ostsee Antriebstechnik GmbH',
        issuer: 'Küstencert GmbH',
        issuedOn: '2025-10-01',
        expiresOn: '2028-09-30',
        scope: 'die Entwicklung und den Vertrieb von Frequenzumrichtern',
        signedBy: 'Frauke Lorenzen',
      },
      accept: { scope: ['Entwicklung und den Vertrieb von Frequenzumrichtern'] },
    },
  ],
};
