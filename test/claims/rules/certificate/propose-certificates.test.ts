import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../../src/claims/claim.ts';
import { proposeCertificateTables } from '../../../../src/claims/rules/certificate/propose-certificate-tables.ts';
import { proposeCertificates } from '../../../../src/claims/rules/certificate/propose-certificates.ts';
import { proposeCertificationStatements } from '../../../../src/claims/rules/certification-statement/propose-certification-statements.ts';
import type { Source } from '../../../../src/claims/rules/source.ts';
import { verifyCandidates } from '../../../../src/claims/verify-candidates.ts';
import { sameValue } from '../../../eval/compare-attributes.ts';
import type {
  CertificateCase,
  ExpectedCertification,
} from '../../../support/certificates/certificate-case.ts';
import { certificateCases } from '../../../support/certificates/certificate-cases.ts';
import { readInProcess } from '../../../support/read-in-process.ts';
import { drawSheet, form, type Placed } from '../../../support/sheet.ts';

async function claimsOf({
  pages,
  layout,
}: Pick<CertificateCase, 'pages' | 'layout'>): Promise<readonly Claim[]> {
  const document = await readInProcess(await drawSheet(pages, layout));
  const source: Source = {
    document,
    classification: { kind: 'certificate', sampleOrTemplate: false, draft: false, reasons: [] },
  };
  const candidates = [
    ...proposeCertificates(source),
    ...proposeCertificateTables(source),
    ...proposeCertificationStatements(source),
  ];
  return verifyCandidates(document, 'drawn', candidates).claims;
}

/** What a claim gets wrong, as lines to read. */
function misses(expected: ExpectedCertification, claim: Claim | undefined): string[] {
  const found = (claim?.attributes ?? {}) as Readonly<Record<string, unknown>>;
  const polarity = expected.polarity ?? 'asserted';
  const wrong = Object.entries(expected.attributes)
    .filter(
      ([name, value]) =>
        ![value, ...(expected.accept?.[name] ?? [])].some((one) => sameValue(one, found[name])),
    )
    .map(
      ([name, value]) => `${name}: ${JSON.stringify(value)}, not ${JSON.stringify(found[name])}`,
    );
  return claim?.polarity === polarity ? wrong : [...wrong, `${polarity}, not ${claim?.polarity}`];
}

const sheet = (...texts: readonly Placed[]) => ({ pages: [texts] });

describe('src/claims/rules/certificate/propose-certificates', () => {
  test.for(certificateCases)('reads a $name', async (drawn) => {
    const claims = await claimsOf(drawn);
    const lines = drawn.claims.flatMap((expected) => {
      const { standard, certificateNumber } = expected.attributes;
      const own = claims.filter(({ attributes }) => {
        const found = attributes as Readonly<Record<string, unknown>>;
        return [standard, ...(expected.accept?.['standard'] ?? [])].includes(found['standard']);
      });
      const numbered = own.find(({ attributes }) =>
        sameValue((attributes as Record<string, unknown>)['certificateNumber'], certificateNumber),
      );
      return misses(expected, numbered ?? own[0]);
    });
    expect(lines).toEqual([]);
    expect(claims).toHaveLength(drawn.claims.length);
  });

  test('computes an expiry that is printed as a length of time, and says so', async () => {
    const letter = certificateCases.find(
      ({ name }) => name === 'letter valid for a period of years',
    );
    const [claim] = await claimsOf(letter ?? sheet());
    expect(claim?.derivedBy).toEqual({
      expiresOn: { rule: 'issuedOn + 2 years', inputs: ['issuedOn'] },
    });
    expect(claim?.notes.join()).toContain('conditions');
  });

  test('names the holder of a declaration as its issuer', async () => {
    const declaration = certificateCases.find(
      ({ name }) => name === 'declaration of the manufacturer',
    );
    const [claim] = await claimsOf(declaration ?? sheet());
    expect(claim?.polarity).toBe('hedged');
    expect(claim?.attributes).toMatchObject({ issuer: 'Osterholz Automation GmbH' });
  });

  test('quotes a level that the standard does not know', async () => {
    const [claim] = await claimsOf(
      sheet(
        [60, 60, 'Certificate', { size: 20 }],
        ...form([
          ['Certificate number', 'LV-0005'],
          ['Certificate holder', 'Quintus Controls Ltd'],
          ['Standard', 'IEC 62443-4-1:2018'],
          ['Maturity level', 'Level 5'],
          ['Valid until', '2028-01-01'],
        ]),
      ),
    );
    expect(claim?.attributes).toMatchObject({ standard: 'IEC 62443-4-1', level: 'Level 5' });
  });

  test.for([
    ['the standard of the accreditation', 'Accredited according to ISO/IEC 17065:2012'],
    [
      'a standard the statement of applicability follows',
      'Statement of Applicability per ISO 27799',
    ],
  ] as const)('takes %s for no certificate', async ([, line]) => {
    const claims = await claimsOf(
      sheet(
        [60, 60, 'Certificate', { size: 20 }],
        ...form([
          ['Certificate number', 'AC-0001'],
          ['Certificate holder', 'Quintus Controls Ltd'],
          ['Standard', 'ISO/IEC 27001:2022'],
          ['Valid until', '2028-01-01'],
        ]),
        [60, 400, line],
      ),
    );
    expect(claims.map(({ attributes }) => attributes)).toMatchObject([
      { standard: 'ISO/IEC 27001' },
    ]);
  });

  test.for([
    [
      'a page of a policy that names standards',
      [
        [60, 60, 'Information security policy', { size: 20 }],
        [60, 100, 'Normative references: ISO/IEC 27001:2022, IEC 62443-4-1:2018'],
        ...form([
          ['Scope', 'All sites'],
          ['Valid from', '2025-01-01'],
          ['Date of issue', '2024-12-01'],
          ['Organisation', 'Quintus Controls Ltd'],
          ['Process', 'Secure development in accordance with IEC 62443-4-1'],
        ]),
      ],
    ],
    [
      'a certificate of attendance',
      [
        [-1, 60, 'Certificate of attendance', { size: 20 }],
        [-1, 100, 'This is to certify that'],
        [-1, 120, 'Alma Berg', { size: 16 }],
        [-1, 150, 'has attended the ISO/IEC 27001 Lead Auditor training'],
        [-1, 180, 'Certificate number: TR-0815'],
      ],
    ],
    [
      'a letter of attestation about a test by a certified tester',
      [
        [60, 60, 'Letter of attestation', { size: 16 }],
        [60, 100, 'Redhill Testing Ltd, an ISO/IEC 27001 certified company, performed a'],
        [60, 114, 'penetration test of the K7 HMI for Kestrel Controls s.r.o.'],
        [60, 160, 'Sincerely,'],
        [60, 190, 'Tom Hill, Director'],
      ],
    ],
    [
      'a calibration certificate',
      [
        [60, 60, 'Calibration certificate', { size: 16 }],
        ...form([
          ['Certificate number', 'CAL-4711'],
          ['Client', 'Quintus Controls Ltd'],
          ['Standard', 'ISO/IEC 17025:2017'],
          ['Date of issue', '2025-01-01'],
        ]),
      ],
    ],
  ] as readonly (readonly [string, readonly Placed[]])[])(
    '%s certifies nobody',
    async ([, texts]) => {
      const claims = await claimsOf(sheet(...texts));
      expect(claims.filter(({ polarity }) => polarity === 'asserted')).toEqual([]);
    },
  );

  test.for([
    ['This certificate shall be withdrawn if the conditions are not met.', 'asserted'],
    ['Certificates that have been withdrawn are listed in our register.', 'asserted'],
    ['The status of this certificate (valid, suspended, withdrawn) can be checked.', 'asserted'],
    ['Date withdrawn: -', 'asserted'],
    ['This certificate has been withdrawn.', 'expired'],
    ['Status: suspended', 'expired'],
    ['WITHDRAWN', 'expired'],
  ] as const)('with the words "%s" a certificate is %s', async ([line, polarity]) => {
    const claims = await claimsOf(
      sheet(
        [60, 60, 'Certificate', { size: 20 }],
        ...form([
          ['Certificate number', 'WD-0001'],
          ['Certificate holder', 'Quintus Controls Ltd'],
          ['Standard', 'ISO/IEC 27001:2022'],
          ['Valid until', '2028-01-01'],
        ]),
        [60, 400, line],
      ),
    );
    expect(claims.map((claim) => claim.polarity)).toEqual([polarity]);
  });

  test.for([
    [
      'aligned with',
      'This is to certify that Quintus Controls Ltd is aligned with ISO/IEC 27001:2022.',
    ],
    ['ready for', 'This is to certify that Quintus Controls Ltd is ready for ISO/IEC 27001:2022.'],
  ] as const)('"%s" is no more than a hedge on a certificate', async ([, sentence]) => {
    const claims = await claimsOf(
      sheet(
        [60, 60, 'Certificate', { size: 20 }],
        [60, 100, sentence],
        [60, 130, 'Certificate number: RD-0001'],
        [60, 150, 'Valid until: 2028-01-01'],
      ),
    );
    expect(claims.map(({ polarity }) => polarity)).toEqual(['hedged']);
  });
});
