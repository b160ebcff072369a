import type { CertificateCase } from './certificate-case.ts';

export const productCertificateWithATableOfModels: CertificateCase = {
  name: 'product certificate with a table of models',
  pages: [
    [
      [60, 50, 'PRODUCT CERTIFICATE', { size: 20, bold: true }],
      [60, 84, 'Certificate: PV-CSC-0442'],
      [60, 100, 'Holder: Polaris Valves GmbH & Co. KG, Industriestr. 4, 24568 Kaltenkirchen'],
      [60, 116, 'Standard: IEC 62443-4-2:2019, component type embedded device'],
      [60, 132, 'Capability security level: SL-C 2 (all FRs)'],
      [60, 148, 'Product: Valve positioner PV-9 series'],
      [60, 180, 'Model', { size: 9 }],
      [200, 180, 'Hardware', { size: 9 }],
      [340, 180, 'Firmware', { size: 9 }],
      [60, 196, 'PV-9A', { size: 9 }],
      [200, 196, 'rev. C', { size: 9 }],
      [340, 196, '2.1.4', { size: 9 }],
      [60, 212, 'PV-9B', { size: 9 }],
      [200, 212, 'rev. D', { size: 9 }],
      [340, 212, '2.1.4', { size: 9 }],
      [60, 250, 'Date of issue: 05.08.2025'],
      [60, 266, 'Expiry: 04.08.2028'],
      [60, 282, 'Test report: PV-TR-0442-A'],
      [60, 320, 'Prüfzentrum Nord GmbH, Zertifizierungsstelle, 24105 Kiel'],
      [60, 350, 'gez. Uwe Harms, Leiter Zertifizierung'],
      [400, 350, 'DAkkS D-ZE-20114-01-00', { size: 8 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'IEC 62443-4-2',
        edition: '2019',
        level: 'SL 2',
        certificateNumber: 'PV-CSC-0442',
        holder: 'Polaris Valves GmbH & Co. KG',
        issuer: 'Prüfzentrum Nord GmbH',
        accreditation: 'DAkkS',
        product: 'Valve positioner PV-9 series',
        issuedOn: '2025-08-05',
        expiresOn: '2028-08-04',
        signedBy: 'Uwe Harms',
      },
      accept: { level: ['SL-C 2'] },
    },
  ],
};
