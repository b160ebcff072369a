import { describe, expect, test } from 'vitest';
import { certification, practice } from '../support/claims.ts';
import {
  auditReport,
  brochure,
  certificate,
  onFile,
  policyPaper,
  questionnaire,
} from '../support/evidence.ts';
import { findingIn, findingOf, postureOf } from '../support/judge.ts';

const done = practice('GOV-08', 'All developers complete a yearly course with an exam.');
const denied = practice('GOV-08', 'Developers are not trained.', { polarity: 'negated' });
const judged = (...papers: Parameters<typeof findingOf>[1]) => {
  const { level, status } = findingOf('GOV-08', papers);
  return `${level} ${status}`;
};

describe('an admission and a paper that says otherwise', () => {
  test('of rank 1 to 8: disputed, and the side less favourable to the supplier counts', () => {
    expect(judged(policyPaper(done), questionnaire(denied))).toBe('E0 disputed');
    expect(judged(policyPaper(denied), policyPaper(done, done))).toBe('E0 disputed');
  });

  test('that is more than one rank-step stronger: the status changes, the level does not', () => {
    expect(judged(auditReport(done), questionnaire(denied))).toBe('E4 disputed');
    expect(judged(policyPaper(done), brochure(denied))).toBe('E2 disputed');
    const posture = postureOf([
      certificate(certification()),
      questionnaire(practice('SCD-02', 'Reviews are not enforced.', { polarity: 'negated' })),
    ]);
    expect(findingIn(posture, 'SCD-02')).toMatchObject({ level: 'E3', status: 'disputed' });
  });

  test('that is a mere statement: a rosier but weaker word changes the status, never the level', () => {
    expect(judged(auditReport(denied), questionnaire(done))).toBe('E0 disputed');
    expect(judged(brochure(denied), questionnaire(done))).toBe('E0 disputed');
  });

  test('that is held at E1 by a trap cannot save the level', () => {
    const draft = onFile({ kind: 'audit-report', draft: true, effectiveDate: '2026-10-01' }, [
      done,
    ]);
    expect(judged(draft, questionnaire(denied))).toBe('E0 disputed');
  });

  test('only seems to: hedged words and another part of the standard contradict nothing', () => {
    const none = questionnaire(
      certification({}, { polarity: 'negated', quote: 'We hold no 4-1 certificate.' }),
    );
    const aligned = brochure(certification({}, { polarity: 'hedged', quote: 'aligned with 4-1' }));
    const component = certificate(
      certification({ standard: 'IEC 62443-4-2', product: 'X7', certificateNumber: 'P-1' }),
    );
    for (const paper of [aligned, component]) {
      expect(findingOf('GOV-01', [none, paper])).toMatchObject({ level: 'E0', status: 'refuted' });
    }
  });

  test('in the same paper is no dispute: the admission stands', () => {
    expect(judged(questionnaire(done, denied))).toBe('E0 refuted');
    expect(judged(policyPaper(done, denied))).toBe('E0 refuted');
  });

  test('quote both sides', () => {
    const posture = postureOf([policyPaper(done), questionnaire(denied)]);
    expect(posture.disputes).toHaveLength(1);
    const [dispute] = posture.disputes;
    expect(dispute).toMatchObject({ criterion: 'GOV-08', topic: 'whether it is done' });
    expect(dispute?.sides.map(({ citation }) => citation.quote)).toEqual([
      denied.citation.quote,
      done.citation.quote,
    ]);
    expect(dispute?.sides[0]?.text).toContain('questionnaire.pdf');
    const quotes = findingIn(posture, 'GOV-08').citations.map(({ quote }) => quote);
    expect(quotes).toEqual([denied.citation.quote, done.citation.quote]);
  });
});

describe('a root cause named in an incident report', () => {
  const incident = onFile({ kind: 'incident-report', effectiveDate: '2026-02-01' }, [
    practice('REL-01', 'The build server shared the office network.', { polarity: 'negated' }),
  ]);
  const fix = (effectiveDate: string, kind: 'policy' | 'questionnaire' = 'policy') =>
    onFile({ kind, owner: 'CISO', effectiveDate, file: 'fix.pdf' }, [
      practice('REL-01', 'Build servers stand in a network of their own since March.'),
    ]);
  const rel01 = (...papers: Parameters<typeof findingOf>[1]) => findingOf('REL-01', papers);

  test('refutes the criterion it concerns', () => {
    expect(rel01(incident)).toMatchObject({ level: 'E0', status: 'refuted' });
  });

  test('until a newer paper of rank 1 to 8 evidences a correction', () => {
    const corrected = rel01(incident, fix('2026-04-01'));
    expect(corrected).toMatchObject({ level: 'E2', status: 'partial' });
    expect(corrected.notes.join()).toContain('"fix.pdf" evidences a correction');
  });

  test('an older paper or a mere statement is no correction', () => {
    expect(rel01(incident, fix('2026-01-01')).status).toBe('disputed');
    expect(rel01(incident, fix('2026-04-01', 'questionnaire'))).toMatchObject({
      level: 'E0',
      status: 'disputed',
    });
  });
});
