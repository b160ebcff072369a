import { describe, expect, test } from 'vitest';
import { answersFor } from '../../src/criteria/vex-answers.ts';
import { sbomPaper, type VexSaid, vexPaper } from '../support/sbom-papers.ts';
import { matchOf } from '../support/sboms.ts';

const match = matchOf();
const sbom = sbomPaper({ matched: { matches: [match] } });
const answerIn = (papers: ReturnType<typeof vexPaper>[]) =>
  answersFor(sbom, [sbom, ...papers])(match);
const answer = (...said: readonly VexSaid[]) => answerIn(said.map((one) => vexPaper(one)));

describe('A statement of the supplier', () => {
  test('answers by any name of the advisory, in any case', () => {
    expect(answer({})).toMatchObject({ means: 'not_affected', counts: true });
    expect(answer({ vulnerability: 'ghsa-jfh8-c2jp-5v3q' })?.counts).toBe(true);
    expect(answer({ vulnerability: 'CVE-2021-45046' })).toBeUndefined();
  });

  test('counts when it is fixed, or not affected with a justification', () => {
    expect(answer({ status: 'resolved' })).toMatchObject({ means: 'fixed', counts: true });
    expect(answer({ status: 'known_not_affected' })?.counts).toBe(true);
    expect(answer({ justification: null })).toMatchObject({
      counts: false,
      reason: 'called not affected without a justification (T25)',
    });
    expect(answer({ status: 'exploitable' })).toMatchObject({ means: 'affected', counts: false });
    expect(answer({ status: 'in_triage' })?.counts).toBe(false);
    expect(answer({ status: 'probably fine' })).toBeUndefined();
  });

  test('answers for the product and version of the SBOM only', () => {
    expect(answer({ product: 'kestrel-x7-firmware' })?.counts).toBe(true);
    expect(answer({ version: '4.2' })).toBeUndefined();
    expect(answer({ version: '' })).toBeUndefined();
    expect(answer({ product: null })).toBeUndefined();
  });

  test('that is newer replaces an older one; on one day the harsher one counts', () => {
    const older = { status: 'affected', date: '2026-10-01' };
    expect(answer(older, { status: 'fixed' })?.means).toBe('fixed');
    expect(answer({ status: 'fixed' }, { status: 'affected' })?.means).toBe('affected');
  });

  test('is no answer in a superseded paper or a sample', () => {
    const vex = vexPaper({});
    const replaced = { ...vex, evidence: { ...vex.evidence, supersededBy: 'ev-2' } };
    expect(answerIn([replaced])).toBeUndefined();
    const { classification } = vex.evidence;
    const sample = classification && {
      ...vex.evidence,
      classification: { ...classification, sampleOrTemplate: true },
    };
    expect(answerIn([{ ...vex, ...(sample && { evidence: sample }) }])).toBeUndefined();
  });

  test('does not make malware harmless', () => {
    const malicious = { ...match, malicious: true };
    const said = (status: string) =>
      answersFor(sbom, [sbom, vexPaper({ status })])(malicious)?.counts;
    expect([said('not_affected'), said('fixed')]).toEqual([false, true]);
  });
});
