import { describe, expect, test } from 'vitest';
import { assuranceReport, certification, claimOf, practice } from '../support/claims.ts';
import {
  auditReport,
  certificate,
  onFile,
  policyPaper,
  questionnaire,
} from '../support/evidence.ts';
import { findingOf, postureOf } from '../support/judge.ts';
import { kestrel } from '../support/kestrel.ts';

const trained = practice('GOV-08', 'All developers complete a yearly course with an exam.');

describe('the target of a finding', () => {
  test('is E3 for must-haves of critical suppliers, else E2', () => {
    const target = (criterion: string, tier?: 'critical' | 'important' | 'standard') =>
      findingOf(criterion, [], { supplier: kestrel({ tier }) }).target;
    expect(target('GOV-01', 'critical')).toBe('E3');
    expect(target('GOV-03', 'critical')).toBe('E2');
    expect(target('GOV-01', 'important')).toBe('E2');
    expect(target('GOV-01')).toBe('E2');
  });

  test('follows the policy of the workspace', () => {
    const targets = {
      critical: { mustHave: 'E4' as const, other: 'E3' as const },
      important: { mustHave: 'E2' as const, other: 'E2' as const },
      standard: { mustHave: 'E2' as const, other: 'E2' as const },
    };
    expect(findingOf('GOV-08', [policyPaper(trained)], { policy: { targets } })).toMatchObject({
      target: 'E3',
      status: 'partial',
    });
  });
});

describe('the status of a finding', () => {
  test('is met at the target, partial from E1 on, unknown without a word', () => {
    expect(findingOf('GOV-08', [policyPaper(trained)]).status).toBe('met');
    const brochure = onFile({ kind: 'other', title: 'Brochure' }, [trained]);
    expect(findingOf('GOV-08', [brochure]).status).toBe('partial');
    expect(findingOf('GOV-08', []).status).toBe('unknown');
  });

  test('of an unknown must-have is missing evidence, never a gap', () => {
    const posture = postureOf([]);
    expect(posture.counts.gap).toBe(0);
    expect(posture.counts.unknown).toBe(44);
    expect(posture.counts.mustHaveOpen).toBe(17);
  });

  test('is gap for E0 by a trap, refuted for an admission, expired for a lapse', () => {
    const supplier = kestrel({ orders: [{ product: 'Cloud', kind: 'hosted service' }] });
    const adverse = auditReport(assuranceReport({ opinion: 'adverse' }));
    expect(findingOf('GOV-04', [adverse], { supplier }).status).toBe('gap');
    const denied = practice('GOV-08', 'Nobody is trained.', { polarity: 'negated' });
    expect(findingOf('GOV-08', [questionnaire(denied)]).status).toBe('refuted');
    const old = certificate(certification({ expiresOn: '2026-01-31' }));
    expect(findingOf('GOV-01', [old]).status).toBe('expired');
  });

  test('puts disputed before refuted, refuted before expired, expired before lapsing', () => {
    const number = (certificateNumber: string, expiresOn: string) =>
      certificate(certification({ certificateNumber, expiresOn }));
    const denied = questionnaire(
      certification({ certificateNumber: null }, { polarity: 'negated', quote: 'none' }),
    );
    const old = number('A', '2026-01-31');
    const lapsing = number('B', '2026-11-10');
    expect(findingOf('GOV-01', [lapsing]).status).toBe('lapsing');
    expect(findingOf('GOV-01', [old]).status).toBe('expired');
    expect(findingOf('GOV-01', [old, denied]).status).toBe('refuted');
    expect(findingOf('GOV-01', [number('C', '2028-01-31'), denied]).status).toBe('disputed');
  });
});

describe('a finding', () => {
  test('quotes at most six statements and twelve reasons', () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      onFile(
        {
          kind: 'policy',
          draft: true,
          file: `${at}.pdf`,
          effectiveDate: `20${10 + (at % 9)}-01-01`,
        },
        [practice('GOV-08', `Statement ${at}`)],
      ),
    );
    const finding = findingOf('GOV-08', many);
    expect(finding.citations).toHaveLength(6);
    expect(finding.caps.length).toBeLessThanOrEqual(12);
    expect(finding.claims).toHaveLength(30);
  });

  test('quotes what stands at a pointer as well as what stands on a page', () => {
    const claim = claimOf('practice', { criterion: 'GOV-08', detail: 'x' }, { quote: 'x' });
    const { page: _, start: __, end: ___, view: ____, ...citation } = claim.citation;
    const paper = onFile({ kind: 'policy' });
    const pointed = {
      ...paper,
      claims: [{ ...claim, citation: { ...citation, pointer: '/a/1' } } as typeof claim],
    };
    expect(findingOf('GOV-08', [pointed]).citations[0]?.pointer).toBe('/a/1');
  });
});
