import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../../src/claims/claim.ts';
import { proposeCertificationStatements } from '../../../../src/claims/rules/certification-statement/propose-certification-statements.ts';
import { verifyCandidates } from '../../../../src/claims/verify-candidates.ts';
import type { EvidenceKind } from '../../../../src/evidence/evidence.ts';
import { typedPages } from '../../../support/typed-pages.ts';

function claimsIn(text: string, kind: EvidenceKind = 'other'): readonly Claim[] {
  const document = typedPages(text);
  const classification = { kind, sampleOrTemplate: false, draft: false, reasons: [] };
  const candidates = proposeCertificationStatements({ document, classification });
  return verifyCandidates(document, 'typed', candidates).claims;
}

const said = (text: string, kind?: EvidenceKind) =>
  claimsIn(text, kind).map(({ polarity, attributes }) => ({
    polarity,
    ...Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null)),
  }));

describe('src/claims/rules/certification-statement/propose-certification-statements', () => {
  test.for([
    [
      'Orbit Cloud® is an ISO 27001 certified platform for process data.',
      { product: 'Orbit Cloud' },
    ],
    ['Tarn Systems GmbH is certified to ISO/IEC 27001.', { holder: 'Tarn Systems GmbH' }],
    ['Die Tarn Systems GmbH ist seit 2019 nach ISO/IEC 27001 zertifiziert.', {}],
    ['We hold an ISO/IEC 27001:2022 certificate issued by TÜV SÜD.', { edition: '2022' }],
    ['All our sites have been ISO 27001 certified since 2015.', {}],
  ] as const)('"%s" is a certification', ([text, attributes]) => {
    expect(said(text)).toMatchObject([
      { polarity: 'asserted', standard: 'ISO/IEC 27001', ...attributes },
    ]);
  });

  test('reads number, expiry and issuer that a sentence prints', () => {
    const text =
      'Our ISO/IEC 27001:2022 certificate No. IS 774120 was issued by DEKRA Certification GmbH and is valid until 31 May 2027.';
    expect(said(text)).toMatchObject([
      {
        certificateNumber: 'IS 774120',
        issuer: 'DEKRA Certification GmbH',
        expiresOn: '2027-05-31',
      },
    ]);
  });

  test.for([
    ['We are not ISO 27001 certified.', 'negated'],
    [
      'Certification of our development process according to IEC 62443-4-1 is planned for 2027.',
      'planned',
    ],
    ['We expect to achieve ISO 27001 certification in the third quarter.', 'planned'],
    ['Our development process is aligned with IEC 62443-4-1.', 'hedged'],
    ['Our products are developed in accordance with IEC 62443-4-1.', 'hedged'],
    ['Unser Entwicklungsprozess ist konform zu IEC 62443-4-1.', 'hedged'],
    ['Our ISO 27001 certification lapsed in 2023.', 'expired'],
    ['Our service runs on AWS, which is ISO 27001 certified.', 'other-party'],
    ['Our data is hosted in ISO 27001 certified data centres.', 'other-party'],
    ['All data centres we use are ISO 27001 certified by our hosting provider.', 'other-party'],
    ['Our hosting partner Hetzner is ISO 27001 certified.', 'other-party'],
  ] as const)('"%s" is %s', ([text, polarity]) => {
    expect(said(text).map((claim) => claim.polarity)).toEqual([polarity]);
  });

  test.for([
    'Teams use it to automate requirements for HIPAA, ISO 27001, SOC 2 and other frameworks.',
    'The product was tested according to IEC 62443-4-2.',
    'The assessment was performed against ISO/IEC 27001.',
    'Are you ISO 27001 certified?',
    'Suppliers must be ISO 27001 certified.',
    'Any supplier that is ISO 27001 certified may skip this section.',
    'If a supplier is ISO 27001 certified, no further questions are asked.',
    'Our lead auditors are ISO 27001 certified.',
    'The controls are mapped to ISO/IEC 27001 Annex A.',
    'This policy is based on ISO/IEC 27001.',
    'ISO/IEC 27001:2022 Information security management systems - Requirements',
    '[3] IEC 62443-4-1:2018, Secure product development lifecycle requirements',
    'We are SOC 2 Type II certified.',
  ])('"%s" certifies nobody', (text) => {
    expect(said(text)).toEqual([]);
  });

  test('says a standard once, with the sentence that says most', () => {
    const text = `Tarn is ISO 27001 certified.\n\nTarn Systems GmbH is ISO/IEC 27001:2022 certified by TÜV NORD.`;
    expect(said(text).filter(({ polarity }) => polarity === 'asserted')).toMatchObject([
      { edition: '2022', holder: 'Tarn Systems GmbH' },
    ]);
  });

  test('what a test report is based on is no certification', () => {
    expect(said('Our process is based on ISO/IEC 27001.', 'security-test-report')).toEqual([]);
  });
});
