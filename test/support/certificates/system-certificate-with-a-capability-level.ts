import type { CertificateCase } from './certificate-case.ts';

export const systemCertificateWithACapabilityLevel: CertificateCase = {
  name: 'system certificate with a capability level',
  pages: [
    [
      [60, 60, 'Cybersecurity Certificate', { size: 22 }],
      [60, 92, 'Registration No.: IRC-CS-25-0318'],
      [60, 120, 'Inspecta Rail Certification SE certifies that the system'],
      [60, 140, 'RailGuard Interlocking RG-5, release 7.2', { size: 14, bold: true }],
      [60, 164, 'manufactured by'],
      [60, 180, 'Signalwerk Dresden GmbH, Königsbrücker Straße 190, 01099 Dresden, Germany'],
      [60, 206, 'complies with IEC 62443-3-3:2013 for capability security level SL-C 3.'],
      [60, 240, 'Basis of certification: assessment report IRC-AR-25-118 of 28 March 2025.'],
      [
        60,
        260,
        'This certificate is valid until 31 March 2028, provided that the annual surveillance is passed.',
      ],
      [60, 320, 'Berlin, 1 April 2025'],
      [60, 360, 'Dr. Lena Vogt'],
      [60, 372, 'Head of Certification Body Cyber Security', { size: 8 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'IEC 62443-3-3',
        edition: '2013',
        level: 'SL 3',
        certificateNumber: 'IRC-CS-25-0318',
        holder: 'Signalwerk Dresden GmbH',
        issuer: 'Inspecta Rail Certification SE',
        product: 'RailGuard Interlocking RG-5, release 7.2',
        issuedOn: '2025-04-01',
        expiresOn: '2028-03-31',
        signedBy: 'Dr. Lena Vogt',
      },
      accept: { level: ['SL-C 3'] },
    },
  ],
};
