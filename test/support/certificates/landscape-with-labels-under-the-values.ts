import type { CertificateCase } from './certificate-case.ts';

export const landscapeWithLabelsUnderTheValues: CertificateCase = {
  name: 'landscape with labels under the values',
  layout: 'landscape',
  pages: [
    [
      [-1, 60, 'PRODUCT SECURITY CERTIFICATE', { size: 24, bold: true }],
      [-1, 100, 'issued by Adria Cert d.o.o. under the IECEE CB scheme', { size: 11 }],
      [80, 180, 'ADC-0417-25', { size: 12 }],
      [330, 180, '11.11.2025', { size: 12 }],
      [580, 180, '10.11.2028', { size: 12 }],
      [80, 197, 'Certificate number / Broj certifikata', { size: 7 }],
      [330, 197, 'Date of issue / Datum izdavanja', { size: 7 }],
      [580, 197, 'Valid until / Vrijedi do', { size: 7 }],
      [80, 250, 'Jadran Elektronika d.d., Put Brodarice 6, 21000 Split', { size: 12 }],
      [80, 267, 'Manufacturer / Proizvođač', { size: 7 }],
      [80, 320, 'Gateway JE-77, firmware 5.1', { size: 12 }],
      [580, 320, 'SL 1', { size: 12 }],
      [80, 337, 'Product / Proizvod', { size: 7 }],
      [580, 337, 'Security level / Razina sigurnosti', { size: 7 }],
      [80, 390, 'IEC 62443-4-2:2019', { size: 12 }],
      [80, 407, 'Standard / Norma', { size: 7 }],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'IEC 62443-4-2',
        edition: '2019',
        level: 'SL 1',
        certificateNumber: 'ADC-0417-25',
        holder: 'Jadran Elektronika d.d.',
        issuer: 'Adria Cert d.o.o.',
        product: 'Gateway JE-77, firmware 5.1',
        issuedOn: '2025-11-11',
        expiresOn: '2028-11-10',
      },
      accept: { accreditation: ['IECEE', 'IECEE CB scheme'] },
    },
  ],
};
