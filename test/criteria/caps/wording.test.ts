import { describe, expect, test } from 'vitest';
import { certification, practice } from '../../support/claims.ts';
import {
  brochure,
  certificate,
  onFile,
  policyPaper,
  questionnaire,
} from '../../support/evidence.ts';
import { capsOf, findingIn, findingOf, postureOf, trapsOf } from '../../support/judge.ts';

const trained = practice('GOV-08', 'Every developer completes a yearly course with an exam.');

describe('a draft (T09)', () => {
  test('holds its claims at E1, whether classified or warned about', () => {
    const draft = { kind: 'policy' as const, effectiveDate: '2026-05-04', owner: 'CISO' };
    const classified = onFile({ ...draft, draft: true }, [trained]);
    const warned = onFile({ ...draft, warnings: [{ code: 'DRAFT', detail: 'watermark' }] }, [
      trained,
    ]);
    for (const paper of [classified, warned]) {
      const finding = findingOf('GOV-08', [paper]);
      expect(finding).toMatchObject({ level: 'E1' });
      expect(capsOf(finding)).toEqual(['T09']);
    }
  });
});

describe('a paper that nobody signed (T09)', () => {
  const unsigned = 'Signature: ________';
  const level = (kind: 'attestation-letter' | 'questionnaire' | 'policy' | 'certificate') =>
    findingOf('GOV-08', [
      onFile({ kind, unsigned, effectiveDate: '2026-05-04', owner: 'CISO' }, [trained]),
    ]).level;

  test('is E1 for letters, declarations, attestations and questionnaires', () => {
    expect(level('attestation-letter')).toBe('E1');
    expect(level('questionnaire')).toBe('E1');
  });

  test('is no matter for a policy or a certificate', () => {
    expect(level('policy')).toBe('E2');
    expect(level('certificate')).toBe('E2');
  });

  test('needs positive evidence: silence about a signature is no missing one', () => {
    expect(findingOf('GOV-08', [questionnaire(trained)]).level).toBe('E2');
  });
});

describe('hedged wording (T10)', () => {
  const hedged = (quote: string) => certification({}, { polarity: 'hedged', quote });

  test('holds a claim at E1 whatever the paper', () => {
    const posture = postureOf([certificate(hedged('Our process is aligned with IEC 62443-4-1.'))]);
    expect(findingIn(posture, 'GOV-01')).toMatchObject({ level: 'E1' });
    expect(capsOf(findingIn(posture, 'GOV-01'))).toContain('T10');
    expect(trapsOf(posture)).toContain('T10');
  });

  test('is no certificate to check the scope of', () => {
    const posture = postureOf([brochure(hedged('based on IEC 62443-4-1'))]);
    expect(findingIn(posture, 'GOV-02').level).toBe('unknown');
    expect(capsOf(findingIn(posture, 'GOV-01'))).toEqual(['T10']);
  });

  test('holds a practice at E1', () => {
    const claim = practice('GOV-07', 'designed to meet IEC 62443-4-1', { polarity: 'hedged' });
    expect(findingOf('GOV-07', [policyPaper(claim)]).level).toBe('E1');
  });
});
