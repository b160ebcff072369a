import { describe, expect, test } from 'vitest';
import { comparePostures } from '../../src/posture/compare-postures.ts';
import { certification, practice } from '../support/claims.ts';
import { certificate, onFile, policyPaper, questionnaire } from '../support/evidence.ts';
import { postureOf } from '../support/judge.ts';

const trained = practice('GOV-08', 'All developers complete a yearly course with an exam.');
const paper = certificate(certification());
const of = (criterion: string, changes: ReturnType<typeof comparePostures>) =>
  changes.find((change) => change.criterion === criterion);

describe('what changed between two postures', () => {
  test('is nothing between equal ones, and nothing that is unknown in a first one', () => {
    const posture = postureOf([paper]);
    expect(comparePostures(posture, postureOf([paper]))).toEqual([]);
    expect(comparePostures(undefined, postureOf([]))).toEqual([]);
  });

  test('is a level that rose, with the quote that is new', () => {
    const changes = comparePostures(postureOf([]), postureOf([policyPaper(trained)]));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      criterion: 'GOV-08',
      from: 'unknown',
      to: 'E2',
      status: { from: 'unknown', to: 'met' },
      because: `New evidence: "${trained.citation.quote}"`,
    });
    expect(changes[0]?.citation?.quote).toBe(trained.citation.quote);
    expect(comparePostures(undefined, postureOf([policyPaper(trained)]))).toHaveLength(1);
  });

  test('is a level that fell, with the limit that fired', () => {
    const before = postureOf([paper], { asOf: '2028-02-29' });
    const lapsing = postureOf([paper], { asOf: '2028-03-01' });
    expect(of('GOV-01', comparePostures(before, lapsing))).toMatchObject({
      from: 'E4',
      to: 'E4',
      status: { from: 'met', to: 'lapsing' },
      because: 'It expired on 2028-02-29.',
    });
    const expired = postureOf([paper], { asOf: '2028-04-15' });
    expect(of('GOV-01', comparePostures(lapsing, expired))).toMatchObject({
      from: 'E4',
      to: 'E0',
    });
  });

  test('is a limit that fired though new evidence came', () => {
    const other = certificate(certification({ holder: 'Falcon AG', certificateNumber: 'C-2' }));
    const change = of('GOV-01', comparePostures(postureOf([]), postureOf([other])));
    expect(change?.because).toContain('New evidence');
    const expired = certificate(certification({ expiresOn: '2026-01-31', issuedOn: '2025-06-01' }));
    const worse = of('GOV-01', comparePostures(postureOf([paper]), postureOf([paper, expired])));
    expect(worse).toMatchObject({ to: 'E0', because: 'It expired on 2026-01-31.' });
  });

  test('is a limit that is gone', () => {
    const draft = (isDraft: boolean) =>
      onFile({ kind: 'questionnaire', draft: isDraft, effectiveDate: '2026-06-01' }, [trained]);
    const [before, after] = [draft(true), draft(false)];
    const same = { ...after, evidence: { ...after.evidence, id: before.evidence.id } };
    const change = of(
      'GOV-08',
      comparePostures(postureOf([before]), postureOf([{ ...same, claims: before.claims }])),
    );
    expect(change).toMatchObject({
      from: 'E1',
      to: 'E2',
      because: 'No longer the case: The paper is a draft.',
    });
  });

  test('is evidence that is gone, a policy that changed, or a rule that changed', () => {
    const gone = of('GOV-08', comparePostures(postureOf([policyPaper(trained)]), postureOf([])));
    expect(gone?.because).toBe('Evidence is no longer on file, or a person rejected what it says.');
    const targets = {
      critical: { mustHave: 'E4' as const, other: 'E4' as const },
      important: { mustHave: 'E4' as const, other: 'E4' as const },
      standard: { mustHave: 'E4' as const, other: 'E4' as const },
    };
    const [before, after] = [
      postureOf([policyPaper(trained)]),
      postureOf([policyPaper(trained)], { policy: { targets } }),
    ];
    expect(of('GOV-08', comparePostures(before, after))?.because).toBe('The policy changed.');
    const raised = {
      ...before,
      findings: before.findings.map((finding) =>
        finding.criterion === 'GOV-08' ? { ...finding, level: 'E3' as const } : finding,
      ),
    };
    expect(of('GOV-08', comparePostures(before, raised))?.because).toBe(
      'The evidence was judged anew.',
    );
  });

  test('is explained by a note when nothing else is new', () => {
    const plan = practice('GOV-08', 'Planned for 1 March 2027.', { polarity: 'planned' });
    const before = postureOf([questionnaire(plan)]);
    const after = {
      ...before,
      findings: before.findings.map((finding) =>
        finding.criterion === 'GOV-08'
          ? { ...finding, status: 'gap' as const, notes: ['The date has passed.'] }
          : finding,
      ),
    };
    expect(of('GOV-08', comparePostures(before, after))?.because).toBe('The date has passed.');
  });

  test('cuts a long quote', () => {
    const long = practice('GOV-08', `All are trained ${'and trained '.repeat(40)}`);
    const change = of('GOV-08', comparePostures(undefined, postureOf([policyPaper(long)])));
    expect(change?.because.length).toBeLessThan(180);
  });
});
