import type { CertificateCase } from './certificate-case.ts';

export const processCertificateInAFewLines: CertificateCase = {
  name: 'process certificate in a few lines',
  pages: [
    [
      [60, 50, 'CERTIFICATE', { size: 24, bold: true }],
      [60, 84, 'CX-IEC62443-0057'],
      [60, 110, 'CerteX AG hereby confirms that'],
      [
        60,
        130,
        'Alpstein Ventilation AG, Industriestrasse 9, 9050 Appenzell, Switzerland',
        { bold: true },
      ],
      [60, 150, 'has implemented a Secure Product Development Lifecycle that complies with'],
      [60, 168, 'IEC 62443-4-1:2018 – Maturity Level 3', { size: 13, bold: true }],
      [60, 196, 'Scope:'],
      [110, 196, 'Controllers and HMI of the AVENTO product line'],
      [60, 220, 'Practices assessed:'],
      [160, 220, 'SM, SR, SD, SI, SVV, DM, SUM, SG'],
      [60, 250, 'Certification report:'],
      [160, 250, 'CX-CR-0057, Rev. 2'],
      [60, 280, 'Issued: 12 September 2025'],
      [60, 294, 'Valid through: 11 September 2028'],
      [60, 340, 'Fribourg, 12 September 2025'],
      [60, 370, 'Amin Amini, CEO'],
      [250, 370, 'Laurent Perroud, Head of Certification'],
      [60, 410, 'Accredited by the Swiss Accreditation Service SAS, SCESp 0146', { size: 8 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'IEC 62443-4-1',
        edition: '2018',
        level: 'ML 3',
        certificateNumber: 'CX-IEC62443-0057',
        holder: 'Alpstein Ventilation AG',
        issuer: 'CerteX AG',
        accreditation: 'Swiss Accreditation Service',
        scope: 'Controllers and HMI of the AVENTO product line',
        issuedOn: '2025-09-12',
        expiresOn: '2028-09-11',
        signedBy: 'Laurent Perroud',
      },
      accept: {
        signedBy: ['Amin Amini'],
        accreditation: ['SAS', 'Swiss Accreditation Service SAS'],
        sites: [['Industriestrasse 9, 9050 Appenzell, Switzerland']],
      },
    },
  ],
};
