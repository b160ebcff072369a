import type { CertificateCase } from './certificate-case.ts';

export const certificateWithTheValidityOfTheOne: CertificateCase = {
  name: 'certificate with the validity of the one before',
  pages: [
    [
      [60, 60, 'CERTIFICATE', { size: 26 }],
      [60, 100, 'ISO/IEC 27001:2022', { size: 16, bold: true }],
      [60, 130, 'DEKKA Certification GmbH hereby certifies that the organization'],
      [60, 150, 'Rotamotion Antriebe GmbH', { size: 15, bold: true }],
      [60, 186, 'Scope of certification:', { size: 10 }],
      [
        200,
        186,
        'Development, manufacturing and service of servo drives and drive software',
        { size: 10, width: 300 },
      ],
      [60, 214, 'Certified location:', { size: 10 }],
      [200, 214, 'D-72622 Nürtingen, Oberboihinger Str. 44', { size: 10, width: 300 }],
      [60, 242, '', { size: 10 }],
      [200, 242, '(further locations see annex)', { size: 10, width: 300 }],
      [
        60,
        276,
        'has established and maintains an information security management system according to the above mentioned standard. The conformity was adduced with audit report no. A22081177.',
        { width: 470 },
      ],
      [60, 330, 'Certificate registration no.:', { size: 10 }],
      [230, 330, '41022177/3', { size: 10, width: 300 }],
      [60, 344, 'Validity of previous certificate:', { size: 10 }],
      [230, 344, '2024-03-31', { size: 10, width: 300 }],
      [60, 358, 'Certificate valid from:', { size: 10 }],
      [230, 358, '2024-04-01', { size: 10, width: 300 }],
      [60, 372, 'Certificate valid to:', { size: 10 }],
      [230, 372, '2027-03-31', { size: 10, width: 300 }],
      [60, 420, 'Dr. Rolf Krökel'],
      [60, 440, 'DEKKA Certification GmbH, Stuttgart; 2024-03-22', { size: 9 }],
      [
        60,
        460,
        'DEKKA Certification GmbH * Handwerkstraße 15 * D-70565 Stuttgart * www.example.com',
        { size: 7 },
      ],
      [400, 440, 'DAkkS D-ZM-16029-01-01', { size: 8 }],
    ],
    [
      [60, 60, 'Annex to the Certificate No. 41022177/3', { size: 14 }],
      [60, 80, 'valid from 2024-04-01 to 2027-03-31'],
      [60, 110, 'The following locations belong to the certificate above:'],
      [60, 140, '', { size: 9 }],
      [90, 140, 'Headquarters', { size: 9 }],
      [60, 164, '1.', { size: 9 }],
      [90, 164, 'Rotamotion Antriebe GmbH, D-72622 Nürtingen, Oberboihinger Str. 44', { size: 9 }],
      [60, 188, '2.', { size: 9 }],
      [90, 188, 'Rotamotion Antriebe GmbH, D-04229 Leipzig, Weißenfelser Str. 67', { size: 9 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: '41022177/3',
        holder: 'Rotamotion Antriebe GmbH',
        issuer: 'DEKKA Certification GmbH',
        accreditation: 'DAkkS',
        scope: 'Development, manufacturing and service of servo drives and drive software',
        issuedOn: '2024-03-22',
        validFrom: '2024-04-01',
        expiresOn: '2027-03-31',
        signedBy: 'Dr. Rolf Krökel',
        sites: [
          'Rotamotion Antriebe GmbH, D-72622 Nürtingen, Oberboihinger Str. 44',
          'Rotamotion Antriebe GmbH, D-04229 Leipzig, Weißenfelser Str. 67',
        ],
      },
      accept: {
        sites: [
          [
            'D-72622 Nürtingen, Oberboihinger Str. 44',
            'Rotamotion Antriebe GmbH, D-72622 Nürtingen, Oberboihinger Str. 44',
            'Rotamotion Antriebe GmbH, D-04229 Leipzig, Weißenfelser Str. 67',
          ],
        ],
      },
    },
  ],
};
