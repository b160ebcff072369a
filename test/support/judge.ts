import type { JudgementInput } from '../../src/criteria/dossier.ts';
import type { EvidenceOnFile } from '../../src/criteria/evidence-on-file.ts';
import { type Policy, policySchema } from '../../src/criteria/policy.ts';
import { judgePosture } from '../../src/posture/judge-posture.ts';
import type { Finding, Posture } from '../../src/posture/posture.ts';
import { today } from './evidence.ts';
import { kestrel } from './kestrel.ts';

/** A whole judgement; what the test does not talk about is the default. */
export function judgementOf(
  evidence: readonly EvidenceOnFile[],
  details: Partial<Omit<JudgementInput, 'evidence' | 'policy'>> & {
    policy?: Partial<Policy>;
  } = {},
): JudgementInput {
  const { policy, ...rest } = details;
  return {
    supplier: kestrel(),
    decisions: [],
    asOf: today,
    ...rest,
    policy: policySchema.parse(policy ?? {}),
    evidence,
  };
}

export function postureOf(...input: Parameters<typeof judgementOf>): Posture {
  return judgePosture(judgementOf(...input));
}

export function findingOf(criterion: string, ...input: Parameters<typeof judgementOf>): Finding {
  return findingIn(postureOf(...input), criterion);
}

export function findingIn(posture: Posture, criterion: string): Finding {
  const finding = posture.findings.find((one) => one.criterion === criterion);
  if (finding === undefined) throw new Error(`There is no finding ${criterion}.`);
  return finding;
}

/** Ids of the limits that fired for a finding, without repetition. */
export function capsOf(finding: Finding): string[] {
  return [...new Set(finding.caps.map(({ id }) => id))];
}

export function trapsOf(posture: Posture): string[] {
  return [...new Set(posture.traps.map(({ id }) => id))];
}
