import type { CertificateCase } from './certificate-case.ts';

export const confirmationOfAControllerWithAnAssessor: CertificateCase = {
  name: 'confirmation of a controller with an assessor',
  pages: [
    [
      [60, 50, 'Certificate / Certificat', { size: 18 }],
      [60, 76, 'Zertifikat', { size: 12 }],
      [60, 100, 'VEX 2308077 C004', { size: 12 }],
      [60, 124, 'vexida hereby confirms that the:', { size: 10 }],
      [200, 146, 'Trident SG-4 Safety PLC', { size: 15, bold: true }],
      [200, 164, 'Firmware 11.2', { size: 10 }],
      [200, 182, 'Harbor Instruments Corporation', { size: 12 }],
      [200, 198, 'Foxborough, MA, USA', { size: 10 }],
      [60, 224, 'Have been assessed per the relevant requirements of:', { size: 10 }],
      [200, 242, 'IEC 62443-4-2: 2019', { size: 12, bold: true }],
      [60, 264, 'and meet requirements providing a level of integrity to:', { size: 10 }],
      [200, 282, 'Security Level 2', { size: 12, bold: true }],
      [60, 310, 'Product category: Embedded device', { size: 9 }],
      [60, 340, 'Valid until: March 31, 2028', { size: 9 }],
      [60, 352, 'Revision 1.2 March 14, 2025', { size: 9 }],
      [60, 600, 'vexida Certification LLC, 80 N Main St, Sellersville, PA', { size: 8 }],
      [300, 600, 'ANAB accredited, ISO/IEC 17065, ID 1004', { size: 8 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'IEC 62443-4-2',
        edition: '2019',
        level: 'SL 2',
        certificateNumber: 'VEX 2308077 C004',
        holder: 'Harbor Instruments Corporation',
        issuer: 'vexida Certification LLC',
        accreditation: 'ANAB',
        product: 'Trident SG-4 Safety PLC',
        expiresOn: '2028-03-31',
      },
      accept: {
        issuer: ['vexida'],
        issuedOn: ['2025-03-14'],
        product: ['Trident SG-4 Safety PLC Firmware 11.2'],
      },
    },
  ],
};
