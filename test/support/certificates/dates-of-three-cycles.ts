import type { CertificateCase } from './certificate-case.ts';

export const datesOfThreeCycles: CertificateCase = {
  name: 'dates of three cycles',
  pages: [
    [
      [-1, 60, 'HARTMANN VELDE CERTIFICATION', { size: 14, bold: true }],
      [-1, 100, 'Castellana Automazione S.p.A.', { size: 16, bold: true }],
      [-1, 122, 'Via Emilia 210, 41123 MODENA, ITALY', { size: 10 }],
      [
        60,
        150,
        'Hartmann Velde Certification Holding SAS – UK Branch certifies that the Management System of the above organisation has been audited and found to be in accordance with the requirements of the management system standards detailed below',
        { width: 470, align: 'center' },
      ],
      [-1, 200, 'ISO/IEC 27001:2022', { size: 16, bold: true }],
      [-1, 230, 'Scope of certification', { bold: true }],
      [
        60,
        246,
        'Design and development of machine control software and remote maintenance services.',
        { width: 470, align: 'center' },
      ],
      [60, 300, 'Original cycle start date:', { size: 9 }],
      [330, 300, '04-July-2019', { size: 9, width: 300 }],
      [60, 316, 'Expiry date of previous cycle:', { size: 9 }],
      [330, 316, '03-July-2022', { size: 9, width: 300 }],
      [60, 332, 'Certification / Recertification Audit date:', { size: 9 }],
      [330, 332, '10-June-2022', { size: 9, width: 300 }],
      [60, 348, 'Certification / Recertification cycle start date:', { size: 9 }],
      [330, 348, '04-July-2022', { size: 9, width: 300 }],
      [
        60,
        370,
        "Subject to the continued satisfactory operation of the organization's Management System, this certificate expires on: 03-July-2025",
        { size: 9, width: 470 },
      ],
      [60, 410, 'Certificate No. IND.22.9981/IS/U', { size: 9 }],
      [260, 410, 'Version: 1', { size: 9 }],
      [380, 410, 'Issue date: 01-July-2022', { size: 9 }],
      [60, 460, 'UKAS 0008', { size: 8 }],
      [
        60,
        500,
        'Certification body address: 5th Floor, 66 Prescot Street, London E1 8HG',
        { size: 8 },
      ],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'ISO/IEC 27001',
        edition: '2022',
        certificateNumber: 'IND.22.9981/IS/U',
        holder: 'Castellana Automazione S.p.A.',
        issuer: 'Hartmann Velde Certification Holding SAS – UK Branch',
        accreditation: 'UKAS',
        scope:
          'Design and development of machine control software and remote maintenance services.',
        issuedOn: '2022-07-01',
        validFrom: '2022-07-04',
        expiresOn: '2025-07-03',
      },
      accept: {
        issuer: ['Hartmann Velde Certification Holding SAS', 'Hartmann Velde Certification'],
        sites: [['Via Emilia 210, 41123 MODENA, ITALY']],
      },
    },
  ],
};
