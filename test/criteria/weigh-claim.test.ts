import { describe, expect, test } from 'vitest';
import { certification, claimOf, practice } from '../support/claims.ts';
import {
  brochure,
  certificate,
  type EvidenceDetails,
  onFile,
  policyPaper,
  questionnaire,
} from '../support/evidence.ts';
import { capsOf, findingIn, findingOf, postureOf } from '../support/judge.ts';
import { kestrel } from '../support/kestrel.ts';

const trained = (details = {}) =>
  practice('GOV-08', 'Every developer completes a yearly course with an exam.', details);
const gov08 = (
  polarity: 'planned' | 'historical' | 'other-party' | 'negated' | 'hedged' | 'expired',
) => findingOf('GOV-08', [policyPaper(trained({ polarity }))]);

describe('an asserted claim', () => {
  test('has the level of its rank', () => {
    expect(findingOf('GOV-01', [certificate(certification())]).level).toBe('E4');
    expect(findingOf('GOV-08', [policyPaper(trained())]).level).toBe('E2');
    expect(findingOf('GOV-08', [brochure(trained())]).level).toBe('E1');
  });

  test('in a record of the supplier is E2, and E3 as an artefact of the delivered version', () => {
    const model = (title: string) =>
      onFile({ kind: 'threat-model', title, effectiveDate: '2026-06-01' }, [
        practice('SBD-02', 'Threats T1 to T40 and their mitigations'),
      ]);
    const supplier = kestrel({ orders: [{ product: 'X7', version: '4.2.1' }] });
    const level = (title: string) => findingOf('SBD-02', [model(title)], { supplier }).level;
    expect(level('X7 4.2.1 threat model')).toBe('E3');
    expect(level('X7 threat model')).toBe('E2');
    expect(level('Threat model')).toBe('E2');
  });

  test('is never lifted by other words than asserted ones', () => {
    expect(gov08('hedged').level).toBe('E1');
    expect(gov08('expired')).toMatchObject({ level: 'E0', status: 'expired' });
  });
});

describe('a claim that says nothing about today', () => {
  test('leaves the criterion unknown with a note: planned, of the past, of another party', () => {
    expect(gov08('planned')).toMatchObject({ level: 'unknown', status: 'unknown' });
    expect(gov08('planned').notes[0]).toContain('Only planned');
    expect(gov08('historical').notes[0]).toContain('Only said of the past');
    expect(gov08('other-party').notes[0]).toContain('Said of another party');
    expect(gov08('other-party').level).toBe('unknown');
  });

  test('and plans for a date that has passed is flagged', () => {
    const plan = (quote: string) =>
      findingOf('GOV-08', [policyPaper(practice('GOV-08', quote, { polarity: 'planned' }))])
        .notes[0];
    expect(plan('Training starts on 1 March 2026.')).toContain('The date 2026-03-01 has passed');
    expect(plan('Training starts on 1 March 2027.')).not.toContain('has passed');
    expect(plan('Training starts soon.')).not.toContain('has passed');
    expect(plan('Training starts in 2027 or so.')).not.toContain('has passed');
  });

  test('and says that it is not done today is an admission', () => {
    for (const quote of [
      'Training is not yet in place and planned for 2027.',
      'A training programme is to be introduced.',
      'Schulungen gibt es noch nicht.',
    ]) {
      const plan = practice('GOV-08', quote, { polarity: 'planned' });
      expect(findingOf('GOV-08', [policyPaper(plan)])).toMatchObject({
        level: 'E0',
        status: 'refuted',
      });
    }
  });
});

describe('an admission', () => {
  test('is E0 whatever its rank, signature or draft state', () => {
    expect(gov08('negated')).toMatchObject({ level: 'E0', status: 'refuted' });
    const denied = trained({ polarity: 'negated' });
    expect(findingOf('GOV-08', [brochure(denied)]).status).toBe('refuted');
    const draft = onFile({ kind: 'questionnaire', draft: true, unsigned: '____' }, [denied]);
    expect(findingOf('GOV-08', [draft])).toMatchObject({ level: 'E0', status: 'refuted' });
  });

  test('of a certificate refutes the criterion of the certificate only', () => {
    const denied = certification({}, { polarity: 'negated', quote: 'We hold no 62443-4-1.' });
    const posture = postureOf([questionnaire(denied)]);
    expect(findingIn(posture, 'GOV-01')).toMatchObject({ level: 'E0', status: 'refuted' });
    expect(findingIn(posture, 'GOV-02').status).toBe('unknown');
    expect(findingIn(posture, 'GOV-07').status).toBe('unknown');
  });

  test('in a sample or template counts as little as anything else in it', () => {
    const sample = onFile({ kind: 'policy', sampleOrTemplate: true }, [
      trained({ polarity: 'negated' }),
    ]);
    const finding = findingOf('GOV-08', [sample]);
    expect(finding).toMatchObject({ level: 'unknown' });
    expect(finding.notes[0]).toContain('sample or template');
  });
});

describe('freshness', () => {
  const aged = (effectiveDate: string | undefined, details: EvidenceDetails = {}) =>
    onFile({ kind: 'audit-report', ...(effectiveDate && { effectiveDate }), ...details }, [
      trained(),
    ]);
  const on = (asOf: string, ...papers: Parameters<typeof findingOf>[1]) =>
    findingOf('GOV-08', papers, { asOf });

  test('past the limit of the criterion is stale and E3 at most, past twice the limit E2', () => {
    const paper = aged('2025-01-15');
    expect(on('2026-01-15', paper)).toMatchObject({ level: 'E4', stale: false });
    expect(on('2026-01-16', paper)).toMatchObject({ level: 'E3', stale: true });
    expect(on('2027-01-16', paper)).toMatchObject({ level: 'E2', stale: true });
    expect(capsOf(on('2027-01-16', paper))).toEqual(['stale']);
  });

  test('never lapses a claim', () => {
    expect(on('2039-01-01', aged('2025-01-15'))).toMatchObject({ level: 'E2', status: 'met' });
  });

  test('counts from the date of the document, not from dates it mentions', () => {
    const mentions = onFile({ kind: 'audit-report', effectiveDate: '2026-10-01' }, [
      practice('GOV-08', 'The training of January 2020 was tested.'),
    ]);
    expect(on('2026-11-23', mentions)).toMatchObject({ stale: false, level: 'E4' });
  });

  test('is no matter for a paper without a date or a criterion without a limit', () => {
    expect(on('2039-01-01', aged(undefined)).stale).toBe(false);
    const old = onFile({ kind: 'audit-report', effectiveDate: '2015-01-15' }, [
      practice('REL-03', 'Images are signed.'),
    ]);
    expect(findingOf('REL-03', [old]).stale).toBe(false);
  });
});

test('a reason that quotes a very long text is cut', () => {
  const scope = `Data centre ${'x'.repeat(1000)}`;
  const paper = certificate(
    certification({ standard: 'ISO/IEC 27001', edition: '2022', product: null, scope }),
  );
  const [cap] = findingOf('GOV-03', [paper]).caps;
  expect(cap?.reason).toHaveLength(300);
});

test('a claim that answers no question changes nothing', () => {
  const posture = postureOf([
    certificate(certification({ standard: 'ISO 9001', edition: '2015' })),
    policyPaper(practice('XXX-01', 'Something else'), claimOf('commitment', {})),
    onFile({ kind: 'audit-report' }, [claimOf('practice', { criterion: null, detail: 'x' })]),
  ]);
  expect(posture.counts.unknown).toBe(44);
});
