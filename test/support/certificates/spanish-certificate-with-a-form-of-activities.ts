import type { CertificateCase } from './certificate-case.ts';

export const spanishCertificateWithAFormOfActivities: CertificateCase = {
  name: 'Spanish certificate with a form of activities',
  pages: [
    [
      [
        60,
        60,
        'Certificado del Sistema de Gestión de Seguridad de la Información',
        { size: 15, bold: true },
      ],
      [420, 92, 'SI-0142/2019', { size: 13 }],
      [60, 130, 'HISPACERT certifica que la organización'],
      [60, 156, 'ELECTRÓNICA DEL EBRO, S.A.', { size: 16, bold: true }],
      [
        60,
        190,
        'dispone de un sistema de gestión de seguridad de la información conforme con la Norma UNE-EN ISO/IEC 27001:2023',
        { width: 460 },
      ],
      [60, 240, 'para las actividades:', { size: 10 }],
      [
        220,
        240,
        'Diseño y desarrollo de convertidores y su firmware, según declaración de aplicabilidad vigente.',
        { size: 10, width: 300 },
      ],
      [60, 274, 'que se realiza/n en:', { size: 10 }],
      [220, 274, 'Polígono Malpica, calle D, 50016 Zaragoza', { size: 10, width: 300 }],
      [60, 308, 'Fecha de primera emisión:', { size: 10 }],
      [220, 308, '2019-06-20', { size: 10, width: 300 }],
      [60, 342, 'Fecha de última emisión:', { size: 10 }],
      [220, 342, '2025-06-20', { size: 10, width: 300 }],
      [60, 376, 'Fecha de expiración:', { size: 10 }],
      [220, 376, '2028-06-20', { size: 10, width: 300 }],
      [60, 480, 'Rafael GARCÍA MEIRO'],
      [60, 492, 'CEO', { size: 8 }],
      [60, 540, 'HISPACERT INTERNACIONAL S.A.U.'],
      [60, 552, 'Génova, 6. 28004 Madrid. España', { size: 8 }],
      [400, 540, 'ENAC CERTIFICACIÓN Nº 01/C-SG030', { size: 8 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: 'SI-0142/2019',
        holder: 'ELECTRÓNICA DEL EBRO, S.A.',
        issuer: 'HISPACERT',
        accreditation: 'ENAC',
        scope:
          'Diseño y desarrollo de convertidores y su firmware, según declaración de aplicabilidad vigente.',
        issuedOn: '2025-06-20',
        expiresOn: '2028-06-20',
        sites: ['Polígono Malpica, calle D, 50016 Zaragoza'],
        signedBy: 'Rafael GARCÍA MEIRO',
      },
      accept: { edition: ['2023'], issuer: ['HISPACERT INTERNACIONAL S.A.U.'] },
    },
  ],
};
