import { describe, expect, test } from 'vitest';
import type { Findings } from '../../../src/answers/answer.ts';
import { answerCertification } from '../../../src/answers/kinds/certification-answers.ts';
import type { PartialAttributes } from '../../../src/claims/claim-types.ts';
import { type ClaimDetails, certification } from '../../support/claims.ts';
import { brochure, certificate, onFile, today } from '../../support/evidence.ts';
import { factsOf } from '../../support/facts.ts';
import { kestrel } from '../../support/kestrel.ts';

type Given = PartialAttributes<'certification'>;

function ask(papers: Parameters<typeof factsOf>[0], one = kestrel(), asOf = today): Findings {
  const question = {
    kind: 'certification',
    supplier: one.name,
    standard: 'IEC 62443-4-1',
    aspect: 'held',
  } as const;
  return answerCertification(question, factsOf(papers, one, asOf), asOf);
}

const withPaper = (attributes: Given, details?: ClaimDetails) =>
  ask([certificate(certification(attributes, details))]);
const said = ({ statements }: Findings) => statements.map(({ text }) => text).join('\n');

describe('src/answers/kinds/certification-answers.ts', () => {
  test('a certificate in date that covers entity, site and product is a yes', () => {
    expect(withPaper({}).verdict).toBe('yes');
  });

  test.each<[string, Given, ClaimDetails | undefined, string]>([
    ['expired', { expiresOn: '2026-06-30' }, undefined, 'T02'],
    ['not valid yet', { issuedOn: '2027-01-01', expiresOn: '2029-12-31' }, undefined, 'T02'],
    ['of a sister company', { holder: 'Kestrel Holding AG' }, undefined, 'T03'],
    [
      'of the same name with another legal form',
      { holder: 'Kestrel Controls AG' },
      undefined,
      'T03',
    ],
    ['of another site', { sites: ['Linz'] }, undefined, 'T04'],
    ['for another product', { product: 'Y9 series', scope: 'Y9 series' }, undefined, 'T05'],
    ['only aligned with', {}, { polarity: 'hedged' }, 'T10'],
    ['only planned', {}, { polarity: 'planned' }, 'planned'],
    ['of the past', {}, { polarity: 'historical' }, 'historical'],
    ["somebody else's", {}, { polarity: 'other-party' }, 'other-party'],
    ['denied', {}, { polarity: 'negated' }, 'stated not done'],
  ])('a certificate that is %s is a no', (_, attributes, details, rule) => {
    const findings = withPaper(attributes, details);
    expect(findings.verdict).toBe('no');
    expect(said(findings)).toContain(`- ${rule}: `);
  });

  test.each<[string, Given, string]>([
    ['an issuer that is not recognised', { issuer: 'Acme Cert Ltd' }, 'T07'],
    ['no maturity level', { level: null }, 'T06'],
    ['a level no standard knows', { level: 'Level 5' }, 'T33'],
  ])('%s is said, and the certificate still stands', (_, attributes, rule) => {
    const findings = withPaper(attributes);
    expect(findings.verdict).toBe('yes');
    expect(said(findings)).toContain(`- ${rule}: `);
  });

  test.each<[string, Given]>([
    ['states no site', { sites: null }],
    ['states no product', { product: null, scope: null }],
    [
      'carries dates that contradict each other',
      { issuedOn: '2020-01-01', expiresOn: '2028-01-01' },
    ],
  ])('a certificate that %s is a part', (_, attributes) => {
    expect(withPaper(attributes).verdict).toBe('partly');
  });

  test('in the days of grace it is a part, and says so', () => {
    const findings = withPaper({ expiresOn: '2026-11-10' });
    expect(findings.verdict).toBe('partly');
    expect(said(findings)).toContain('30 days of grace');
  });

  test('a certificate that covers one of two orders is a part', () => {
    const both = kestrel({ orders: [{ product: 'X7' }, { product: 'Y9' }] });
    expect(ask([certificate(certification())], both).verdict).toBe('partly');
  });

  test('without anything registered there is nothing to compare, and it stands', () => {
    const bare = kestrel({ contractingEntity: undefined, developmentSites: [], orders: [] });
    expect(ask([certificate(certification())], bare).verdict).toBe('yes');
  });

  test('a statement in a brochure is no certificate', () => {
    expect(ask([brochure(certification())]).verdict).toBe('no');
  });

  test('a sample never counts and is not left out silently', () => {
    const sample = onFile({ kind: 'certificate', sampleOrTemplate: true }, [certification()]);
    const findings = ask([sample]);
    expect(findings.verdict).toBe('no');
    expect(said(findings)).toContain('is a sample or template');
  });

  test('another part of the standard is a no', () => {
    const other = certificate(certification({ standard: 'IEC 62443-3-3', level: 'SL 3' }));
    const findings = ask([other]);
    expect(findings.verdict).toBe('no');
    expect(said(findings)).toContain('presumes a development process');
  });

  test('the valid one of two certificates decides, and the other is shown', () => {
    const old = certificate(certification({ certificateNumber: 'C-1', expiresOn: '2024-01-01' }));
    const findings = ask([old, certificate(certification())]);
    expect(findings.verdict).toBe('yes');
    expect(said(findings)).toContain('Also on file');
  });

  test('two papers that contradict each other are disputed, and both are quoted', () => {
    const denial = onFile({ kind: 'questionnaire', effectiveDate: '2026-06-01' }, [
      certification(
        { certificateNumber: null },
        { polarity: 'negated', quote: 'We are not certified to IEC 62443-4-1.' },
      ),
    ]);
    const findings = ask([certificate(certification()), denial]);
    expect(findings.verdict).toBe('disputed');
    const quotes = findings.statements.flatMap(({ cites }) => cites.map(({ quote }) => quote));
    expect(quotes).toContain('We are not certified to IEC 62443-4-1.');
  });

  test('a paper that cannot be read is said, not taken for absent', () => {
    const locked = onFile({
      kind: 'certificate',
      file: '62443-4-1-certificate.pdf',
      progress: {
        status: 'failed',
        error: { code: 'PASSWORD_REQUIRED', message: 'It is locked.', remedy: 'Unlock it.' },
      },
    });
    const findings = ask([locked]);
    expect(findings.reason).toBe('no_document');
    expect(said(findings)).toContain(
      '"62443-4-1-certificate.pdf" is on file. It could not be read: It is locked.',
    );
  });

  test('nothing on file is refused, with what to ask for', () => {
    expect(ask([])).toMatchObject({
      reason: 'no_document',
      data: { nearest: null, askFor: [{ title: expect.stringContaining('62443-4-1') as string }] },
    });
  });
});
