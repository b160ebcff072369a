import { describe, expect, test } from 'vitest';
import type { DecisionInput } from '../../src/criteria/decisions.ts';
import { decisionSchema } from '../../src/criteria/decisions.ts';
import { judgePosture } from '../../src/posture/judge-posture.ts';
import { certification, practice } from '../support/claims.ts';
import { certificate, onFile, policyPaper, questionnaire } from '../support/evidence.ts';
import { findingIn, judgementOf } from '../support/judge.ts';

const made = { id: 'd1', person: 'Ines Albrecht', date: '2026-11-01' };
const paper = certificate(certification());
const claim = paper.claims[0]?.id ?? '';

function stated(decision: DecisionInput, papers = [paper], asOf = '2026-11-23') {
  const decisions = [decisionSchema.parse(decision)];
  const posture = judgePosture(judgementOf(papers, { decisions, asOf }));
  const [one] = posture.decisions;
  return { posture, state: one?.state, why: one?.why };
}

describe('a decision about the supplier', () => {
  const decision = {
    ...made,
    kind: 'decision' as const,
    verdict: 'conditions' as const,
    conditions: ['a penetration test before go-live'],
    reviewOn: '2026-12-31',
    claims: [claim],
  };

  test('is shown beside the levels and changes none', () => {
    const { posture, state } = stated(decision);
    expect(state).toBe('in force');
    expect(posture.decisions[0]?.decision).toMatchObject({ person: 'Ines Albrecht' });
    expect(posture.findings).toEqual(judgePosture(judgementOf([paper])).findings);
  });

  test('lapses when a claim it stands on is gone or replaced', () => {
    expect(stated(decision, [])).toMatchObject({ state: 'lapsed' });
    const newer = certificate(certification({ issuedOn: '2026-03-01' }));
    expect(stated(decision, [paper, newer]).why).toContain('no longer on file or was replaced');
  });

  test('is over after its review date', () => {
    expect(stated(decision, [paper], '2026-12-31').state).toBe('in force');
    expect(stated(decision, [paper], '2027-01-01')).toMatchObject({
      state: 'over',
      why: 'It ran until 2026-12-31.',
    });
  });
});

describe('an override', () => {
  const override = {
    ...made,
    kind: 'override' as const,
    criterion: 'GOV-01',
    level: 'E2' as const,
    reason: 'we saw the audit',
    claims: [claim],
  };

  test('never replaces the computed level', () => {
    const { posture, state } = stated(override);
    expect(state).toBe('in force');
    expect(findingIn(posture, 'GOV-01').level).toBe('E4');
  });

  test('lapses when a statement against the criterion is added', () => {
    const denied = questionnaire(certification({}, { polarity: 'negated' }));
    expect(stated(override, [paper, denied])).toMatchObject({ state: 'lapsed' });
    expect(stated({ ...override, claims: [] }, [paper, denied]).state).toBe('in force');
  });

  test('stays when other evidence arrives', () => {
    const other = policyPaper(practice('GOV-08', 'Developers are trained.'));
    expect(stated(override, [paper, other]).state).toBe('in force');
  });
});

describe('a risk acceptance', () => {
  test('runs until its date', () => {
    const acceptance = {
      ...made,
      kind: 'risk acceptance' as const,
      criterion: 'SCD-06',
      reason: 'test in spring',
      until: '2026-11-23',
    };
    expect(stated(acceptance).state).toBe('in force');
    expect(stated(acceptance, [paper], '2026-11-24').state).toBe('over');
  });
});

describe('a confirmation', () => {
  const confirmation = {
    ...made,
    kind: 'confirmation' as const,
    claim,
    link: 'https://registry.example/C-100',
  };

  test('of a certificate seen in a registry holds while the certificate is on file', () => {
    expect(stated(confirmation).state).toBe('in force');
    expect(stated(confirmation, [certificate(certification({ level: 'ML 2' }))])).toMatchObject({
      state: 'lapsed',
    });
  });
});

describe('a clearing', () => {
  test('holds while the report is on file', () => {
    const clearing = {
      ...made,
      kind: 'clearing' as const,
      evidenceId: paper.evidence.id,
      reason: 'same auditor template',
    };
    expect(stated(clearing).state).toBe('in force');
    expect(stated(clearing, [onFile({ kind: 'audit-report' })])).toMatchObject({ state: 'lapsed' });
  });
});
