import type { CertificateCase } from './certificate-case.ts';

export const confirmationInTheFormOfAMessage: CertificateCase = {
  name: 'confirmation in the form of a message',
  pages: [
    [
      [60, 60, 'Subject: Confirmation of certification status'],
      [60, 80, 'Date: 9 June 2026'],
      [60, 110, 'To whom it may concern,'],
      [
        60,
        130,
        'Baltika Register UAB confirms that the secure development process of Memel Elektronika UAB is certified according to IEC 62443-4-1:2018 at maturity level 3. The certificate BR-SDL-0061 was issued on 2 May 2024 and expires on 1 May 2027.',
        { width: 460 },
      ],
      [60, 200, 'Kind regards,'],
      [60, 220, 'Rasa Petrauskiene'],
      [60, 232, 'Certification Manager'],
    ],
  ],
  claims: [
    {
      attributes: {
        standard: 'IEC 62443-4-1',
        edition: '2018',
        level: 'ML 3',
        certificateNumber: 'BR-SDL-0061',
        holder: 'Memel Elektronika UAB',
        issuer: 'Baltika Register UAB',
        issuedOn: '2024-05-02',
        expiresOn: '2027-05-01',
        signedBy: 'Rasa Petrauskiene',
      },
    },
  ],
};
