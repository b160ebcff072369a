import type { CertificateCase } from './certificate-case.ts';

export const cloudServiceAttestedForTwoStandards: CertificateCase = {
  name: 'cloud service attested for two standards',
  pages: [
    [
      [60, 60, 'CERTIFICATE OF CONFORMITY', { size: 20 }],
      [60, 96, 'CloudMark Assurance Ltd attests that the cloud service'],
      [60, 116, 'Lumen Edge Platform', { size: 15, bold: true }],
      [60, 136, 'operated by'],
      [60, 154, "Lumen Grid Services S.A., 18 rue de l'Industrie, L-8069 Bertrange"],
      [60, 180, 'conforms to ISO/IEC 27017:2015 and ISO/IEC 27018:2019'],
      [60, 210, 'Certificate ID: CMA-7718-25'],
      [60, 224, 'Issued: 7 May 2025'],
      [60, 238, 'Expires: 6 May 2028'],
      [60, 290, 'Olivia Grant, Chief Certification Officer'],
      [60, 320, 'UKAS 0441'],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27017',
        edition: '2015',
        certificateNumber: 'CMA-7718-25',
        holder: 'Lumen Grid Services S.A.',
        issuer: 'CloudMark Assurance Ltd',
        accreditation: 'UKAS',
        product: 'Lumen Edge Platform',
        issuedOn: '2025-05-07',
        expiresOn: '2028-05-06',
        signedBy: 'Olivia Grant',
      },
    },
    {
      attributes: {
        standard: 'ISO/IEC 27018',
        edition: '2019',
        certificateNumber: 'CMA-7718-25',
        holder: 'Lumen Grid Services S.A.',
        issuer: 'CloudMark Assurance Ltd',
        accreditation: 'UKAS',
        product: 'Lumen Edge Platform',
        issuedOn: '2025-05-07',
        expiresOn: '2028-05-06',
        signedBy: 'Olivia Grant',
      },
    },
  ],
};
