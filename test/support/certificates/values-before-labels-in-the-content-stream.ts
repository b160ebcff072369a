import type { CertificateCase } from './certificate-case.ts';

export const valuesBeforeLabelsInTheContentStream: CertificateCase = {
  name: 'values before labels in the content stream, American dates',
  pages: [
    [
      [60, 210, 'PC-2024-7781', { size: 11 }],
      [230, 210, '02/14/2024', { size: 11 }],
      [400, 210, '02/13/2027', { size: 11 }],
      [60, 270, 'Lakeshore Robotics LLC', { size: 11 }],
      [60, 330, 'Design and manufacture of collaborative robots and their software', { size: 11 }],
      [-1, 60, 'CERTIFICATE OF CONFORMITY', { size: 22, bold: true }],
      [-1, 100, 'Great Lakes Registrars, Inc.', { size: 12 }],
      [-1, 130, 'has assessed the secure development process of the company below against', {}],
      [-1, 146, 'IEC 62443-4-1:2018', { size: 14, bold: true }],
      [-1, 170, 'and found it to be conformant at Maturity Level ML 4.', {}],
      [60, 196, 'CERTIFICATE NUMBER', { size: 7 }],
      [230, 196, 'DATE OF ISSUE', { size: 7 }],
      [400, 196, 'EXPIRY DATE', { size: 7 }],
      [60, 256, 'COMPANY', { size: 7 }],
      [60, 316, 'SCOPE', { size: 7 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'IEC 62443-4-1',
        edition: '2018',
        level: 'ML 4',
        certificateNumber: 'PC-2024-7781',
        holder: 'Lakeshore Robotics LLC',
        issuer: 'Great Lakes Registrars, Inc.',
        scope: 'Design and manufacture of collaborative robots and their software',
        issuedOn: '2024-02-14',
        expiresOn: '2027-02-13',
      },
      accept: { level: ['Maturity Level ML 4'] },
    },
  ],
};
