import type { CertificateCase } from './certificate-case.ts';

export const summaryForTwoStandardsInLinesWith: CertificateCase = {
  name: 'summary for two standards in lines with colons',
  pages: [
    [
      [60, 60, 'Certification summary', { size: 14 }],
      [60, 90, 'Organisation: Quillon Robotics Oy'],
      [60, 104, 'Address: Tekniikantie 21, 02150 Espoo, Finland'],
      [60, 118, 'Certified standard: ISO/IEC 27001:2022 and ISO/IEC 27701:2019'],
      [60, 132, 'Certificate code: FI-20711'],
      [60, 146, 'Certified activities: Development of autonomous mobile robots and fleet software'],
      [60, 160, 'Certification valid: 11.2.2024 - 10.2.2027'],
      [60, 174, 'Certification body: Kiwa Sertifiointi Oy'],
      [60, 188, 'Accreditation: FINAS S002'],
      [60, 202, 'Date of certification decision: 5.2.2024'],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: 'FI-20711',
        holder: 'Quillon Robotics Oy',
        issuer: 'Kiwa Sertifiointi Oy',
        accreditation: 'FINAS',
        scope: 'Development of autonomous mobile robots and fleet software',
        validFrom: '2024-02-11',
        expiresOn: '2027-02-10',
        issuedOn: '2024-02-05',
      },
      accept: { sites: [['Tekniikantie 21, 02150 Espoo, Finland']] },
    },
    {
      attributes: {
        standard: 'ISO/IEC 27701',
        edition: '2019',
        certificateNumber: 'FI-20711',
        holder: 'Quillon Robotics Oy',
        issuer: 'Kiwa Sertifiointi Oy',
        accreditation: 'FINAS',
        scope: 'Development of autonomous mobile robots and fleet software',
        validFrom: '2024-02-11',
        expiresOn: '2027-02-10',
        issuedOn: '2024-02-05',
      },
      accept: { sites: [['Tekniikantie 21, 02150 Espoo, Finland']] },
    },
  ],
};
