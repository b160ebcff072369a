import type { CertificateCase } from './certificate-case.ts';

export const portugueseCertificate: CertificateCase = {
  name: 'Portuguese certificate',
  pages: [
    [
      [60, 60, 'CERTIFICADO DE CONFORMIDADE', { size: 20 }],
      [60, 94, 'Certificado nº 2025/CSI.0188'],
      [
        60,
        116,
        'A Lusocert - Associação para a Certificação, certifica que o Sistema de Gestão da Segurança da Informação da',
      ],
      [60, 140, 'Atlântico Sistemas Industriais, Lda.', { size: 15, bold: true }],
      [60, 160, 'Rua do Porto 120, 4100-001 Porto'],
      [
        60,
        184,
        'implementado no desenvolvimento de software para automação, cumpre os requisitos da norma',
      ],
      [60, 202, 'NP EN ISO/IEC 27001:2023', { size: 13 }],
      [60, 230, 'Data de emissão: 2025-07-15'],
      [60, 244, 'Válido até: 2028-07-14'],
      [60, 300, 'José Leitão'],
      [60, 312, 'CEO'],
      [400, 300, 'IPAC acreditação C0003'],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: '2025/CSI.0188',
        holder: 'Atlântico Sistemas Industriais, Lda.',
        accreditation: 'IPAC',
        issuedOn: '2025-07-15',
        expiresOn: '2028-07-14',
        signedBy: 'José Leitão',
      },
      accept: {
        edition: ['2023'],
        issuer: ['Lusocert - Associação para a Certificação', 'Lusocert'],
        scope: ['desenvolvimento de software para automação'],
        sites: [['Rua do Porto 120, 4100-001 Porto']],
      },
    },
  ],
};
