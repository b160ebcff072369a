import type { CertificateCase } from './certificate-case.ts';

export const bilingualFormOfTheSchemeWithBoxes: CertificateCase = {
  name: 'bilingual form of the scheme with boxes',
  pages: [
    [
      [
        60,
        40,
        'IEC SYSTEM OF CONFORMITY ASSESSMENT SCHEMES FOR ELECTROTECHNICAL EQUIPMENT AND COMPONENTS (IECEE)',
        { size: 8 },
      ],
      [60, 60, 'CERTIFICATE OF CONFORMITY'],
      [330, 60, 'CERTIFICAT DE CONFORMITE'],
      [60, 84, 'Product', { size: 8 }],
      [60, 94, 'Produit', { size: 8 }],
      [230, 84, 'Programmable logic controller', { size: 9 }],
      [60, 112, 'Name and address of the applicant', { size: 8 }],
      [60, 122, 'Nom et adresse du demandeur', { size: 8 }],
      [230, 112, 'Ardèche Contrôle SAS', { size: 9 }],
      [230, 124, 'Zone Industrielle Nord, 07000 Privas, France', { size: 9 }],
      [60, 146, 'Model / Type Ref.', { size: 8 }],
      [60, 156, 'Ref. De type', { size: 8 }],
      [230, 146, 'AC-500, AC-510', { size: 9 }],
      [
        60,
        180,
        'A sample of the product was tested and found to be in conformity with',
        { size: 8 },
      ],
      [
        60,
        190,
        'Un échantillon de ce produit a été essayé et a été considéré conforme à la',
        { size: 8 },
      ],
      [330, 180, 'IEC 62443-4-2:2019', { size: 9 }],
      [
        60,
        214,
        'As shown in the Test Report Ref. No. which forms part of this Certificate',
        { size: 8 },
      ],
      [330, 214, 'AC-TR-77', { size: 9 }],
      [400, 40, 'Ref. Certif. No.', { size: 8 }],
      [480, 40, 'FR-00-71123', { size: 10 }],
      [
        60,
        250,
        'This Certificate of Conformity is issued by the National Certification Body',
        { size: 8 },
      ],
      [
        60,
        264,
        'LABO NATIONAL SAS, 33 avenue du Général Leclerc, 92260 Fontenay-aux-Roses',
        { size: 9 },
      ],
      [60, 300, 'Date: 2025-10-22', { size: 9 }],
      [300, 300, 'Signature: Julien Mercier', { size: 9 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'IEC 62443-4-2',
        edition: '2019',
        certificateNumber: 'FR-00-71123',
        holder: 'Ardèche Contrôle SAS',
        issuer: 'LABO NATIONAL SAS',
        accreditation: 'IECEE',
        issuedOn: '2025-10-22',
        signedBy: 'Julien Mercier',
      },
      accept: {
        product: [
          'Programmable logic controller',
          'AC-500, AC-510',
          'Programmable logic controller AC-500, AC-510',
        ],
      },
    },
  ],
};
