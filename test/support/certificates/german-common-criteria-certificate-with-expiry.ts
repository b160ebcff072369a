import type { CertificateCase } from './certificate-case.ts';

export const germanCommonCriteriaCertificateWithExpiry: CertificateCase = {
  name: 'German Common Criteria certificate with expiry',
  pages: [
    [
      [
        60,
        60,
        'Deutsches erteilt vom Bundesamt IT-Sicherheitszertifikat für Sicherheit in der Informationstechnik',
        { size: 8 },
      ],
      [60, 100, 'BSI-DSZ-CC-1199-2023', { size: 14, bold: true }],
      [60, 120, 'Smart Meter Gateway'],
      [60, 140, 'Stromwacht SMGW-2, Version 1.3'],
      [60, 165, 'from'],
      [180, 165, 'Stromwacht Technik GmbH'],
      [60, 185, 'PP Conformance:'],
      [180, 185, 'Protection Profile for the Gateway of a Smart Metering System, Version 1.3'],
      [60, 205, 'Functionality:'],
      [180, 205, 'PP conformant'],
      [180, 217, 'Common Criteria Part 2 extended'],
      [60, 237, 'Assurance:'],
      [180, 237, 'Common Criteria Part 3 conformant'],
      [180, 249, 'EAL 4 augmented by AVA_VAN.5 and ALC_FLR.2'],
      [60, 270, 'valid until:'],
      [180, 270, '16 August 2031'],
      [
        60,
        320,
        'The IT product named above has been evaluated by a licensed laboratory with the Common Methodology (CEM), Version 3.1, for conformance to the Common Criteria for IT Security Evaluation (CC), Version 3.1 (ISO/IEC 15408).',
        { width: 470, size: 9 },
      ],
      [
        60,
        390,
        'This certificate applies only to the evaluated version and configuration of the product.',
        { width: 470, size: 9 },
      ],
      [60, 420, 'Bonn, 17 August 2023'],
      [60, 434, 'For the Federal Office for Information Security'],
      [60, 480, 'Sandro Amendola'],
      [60, 492, 'Director-General'],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'Common Criteria',
        edition: '3.1',
        level: 'EAL 4 augmented by AVA_VAN.5 and ALC_FLR.2',
        certificateNumber: 'BSI-DSZ-CC-1199-2023',
        holder: 'Stromwacht Technik GmbH',
        issuer: 'Bundesamt für Sicherheit in der Informationstechnik',
        product: 'Smart Meter Gateway Stromwacht SMGW-2, Version 1.3',
        issuedOn: '2023-08-17',
        expiresOn: '2031-08-16',
        signedBy: 'Sandro Amendola',
      },
      accept: {
        issuer: ['Federal Office for Information Security'],
        product: ['Stromwacht SMGW-2, Version 1.3'],
      },
    },
  ],
};
