import type { CertificateCase } from './certificate-case.ts';

export const frenchCertificateWithSitesBelowTheFormula: CertificateCase = {
  name: 'French certificate with sites below the formula',
  pages: [
    [
      [-1, 60, 'CERTIFICAT', { size: 26, bold: true }],
      [-1, 96, 'N° 2024/104233.2', { size: 11 }],
      [-1, 120, 'Alpes Certification certifie que le système de management mis en place par :'],
      [-1, 142, 'MICROVANNES DE SAVOIE SAS', { size: 15, bold: true }],
      [-1, 170, 'pour les activités suivantes :'],
      [-1, 190, 'CONCEPTION ET DÉVELOPPEMENT DE LOGICIELS POUR VANNES CONNECTÉES.', { size: 11 }],
      [-1, 220, 'a été évalué et jugé conforme aux exigences requises par :'],
      [-1, 240, 'NF EN ISO/IEC 27001:2023', { size: 14, bold: true }],
      [-1, 268, 'et est déployé sur les sites suivants :'],
      [-1, 286, '12 rue du Lac, 73000 CHAMBÉRY'],
      [-1, 300, '4 avenue des Ducs, 74000 ANNECY'],
      [-1, 340, 'Ce certificat est valable à compter du 15 janvier 2024'],
      [-1, 354, "Jusqu'au 14 janvier 2027"],
      [60, 560, 'Claire Fontaine'],
      [60, 572, 'Directrice Générale de Alpes Certification', { size: 8 }],
      [
        60,
        610,
        'Accréditation COFRAC n° 4-0999, Certification de Systèmes de Management',
        { size: 8 },
      ],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: '2024/104233.2',
        holder: 'MICROVANNES DE SAVOIE SAS',
        issuer: 'Alpes Certification',
        accreditation: 'COFRAC',
        scope: 'CONCEPTION ET DÉVELOPPEMENT DE LOGICIELS POUR VANNES CONNECTÉES.',
        sites: ['12 rue du Lac, 73000 CHAMBÉRY', '4 avenue des Ducs, 74000 ANNECY'],
        validFrom: '2024-01-15',
        expiresOn: '2027-01-14',
        signedBy: 'Claire Fontaine',
      },
      accept: { edition: ['2023'] },
    },
  ],
};
