import type { CertificateCase } from './certificate-case.ts';

export const frenchCommonCriteriaReportPage: CertificateCase = {
  name: 'French Common Criteria report page',
  pages: [
    [
      [60, 60, 'Rapport de certification ANSSI-CC-2024/37', { size: 16, bold: true }],
      [60, 110, 'Référence du rapport de certification', { size: 9 }],
      [250, 110, 'ANSSI-CC-2024/37', { size: 9 }],
      [60, 136, 'Nom du produit', { size: 9 }],
      [250, 136, 'Passerelle industrielle PI-400', { size: 9 }],
      [60, 162, 'Référence/version du produit', { size: 9 }],
      [250, 162, 'version 2.8.1', { size: 9 }],
      [60, 188, "Critère d'évaluation et version", { size: 9 }],
      [250, 188, 'Critères Communs version 3.1 révision 5', { size: 9 }],
      [60, 214, "Niveau d'évaluation", { size: 9 }],
      [250, 214, 'EAL 3 augmenté ALC_FLR.3, AVA_VAN.3', { size: 9 }],
      [60, 240, 'Développeur', { size: 9 }],
      [250, 240, 'Automates du Rhône SA', { size: 9 }],
      [60, 266, 'Commanditaire', { size: 9 }],
      [250, 266, 'Automates du Rhône SA', { size: 9 }],
      [60, 292, "Centre d'évaluation", { size: 9 }],
      [250, 292, 'Labo Sécurité SARL', { size: 9 }],
      [60, 318, 'Accords de reconnaissance applicables', { size: 9 }],
      [250, 318, 'CCRA SOG-IS', { size: 9 }],
      [60, 380, 'Le niveau de recommandation ...'],
      [60, 420, 'Paris, le 12 juin 2024'],
      [
        60,
        440,
        "Le directeur général de l'Agence nationale de la sécurité des systèmes d'information",
      ],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'Common Criteria',
        edition: '3.1 révision 5',
        level: 'EAL 3 augmenté ALC_FLR.3, AVA_VAN.3',
        certificateNumber: 'ANSSI-CC-2024/37',
        holder: 'Automates du Rhône SA',
        issuer: "Agence nationale de la sécurité des systèmes d'information",
        product: 'Passerelle industrielle PI-400',
        issuedOn: '2024-06-12',
      },
      accept: { issuer: ['ANSSI'], edition: ['version 3.1 révision 5', '3.1'], level: ['EAL 3'] },
    },
  ],
};
