import { describe, expect, test } from 'vitest';
import {
  decisionStatements,
  overrideStatements,
} from '../../../src/answers/kinds/decision-statements.ts';
import { type DecisionInput, decisionSchema } from '../../../src/criteria/decisions.ts';
import type { Posture } from '../../../src/posture/posture.ts';

const made = { id: 'de-1', person: 'Ann (U-ANN)', date: '2026-11-20' };

function decided(...decisions: readonly DecisionInput[]): Posture {
  const stated = decisions.map((one) => ({
    decision: decisionSchema.parse(one),
    state: 'in force' as const,
  }));
  return { decisions: stated } as Partial<Posture> as Posture;
}

const override: DecisionInput = {
  ...made,
  kind: 'override',
  criterion: 'SCD-02',
  level: 'E3',
  reason: 'We watched two reviews',
};
const texts = (posture: Posture) => decisionStatements(posture).map(({ text }) => text);

describe('src/answers/kinds/decision-statements.ts', () => {
  test('what people see differently stands beside the levels, and decides nothing', () => {
    expect(texts(decided(override))).toEqual([
      'SCD-02 Code review: Ann (U-ANN) sees it as E3 since 2026-11-20 (in force).',
      'No decision about this supplier is recorded; it is yours.',
    ]);
    expect(overrideStatements('SCD-02', decided(override)).map(({ text }) => text)).toEqual([
      '- Ann (U-ANN) sees it as E3 since 2026-11-20 (in force): We watched two reviews. The computed level stays.',
    ]);
    expect(overrideStatements('DEP-01', decided(override))).toEqual([]);
  });

  test('a decision and an accepted risk are told', () => {
    const approval: DecisionInput = { ...made, kind: 'decision', verdict: 'approve' };
    const risk: DecisionInput = {
      ...made,
      kind: 'risk acceptance',
      criterion: 'VUL-03',
      reason: 'air-gapped',
      until: '2027-01-31',
    };
    expect(texts(decided(approval, risk))).toEqual([
      'Decision of Ann (U-ANN) on 2026-11-20: approve (in force).',
      'VUL-03 Fix times: Ann (U-ANN) accepts the risk until 2027-01-31 (in force).',
    ]);
  });
});
