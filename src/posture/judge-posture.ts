import { type CheckedSupplier, checkCriteria } from '../criteria/check-criteria.ts';
import type { JudgementInput } from '../criteria/dossier.ts';
import { targetLevel } from '../criteria/policy.ts';
import { areaLevels, countStatuses } from './area-levels.ts';
import { certificatesOf } from './certificates.ts';
import { dueForRefresh, expiriesOf } from './expiries.ts';
import { findingOf } from './finding.ts';
import type { Dispute, Posture } from './posture.ts';
import { topicDisputes } from './topic-disputes.ts';
import { trapsOf } from './traps.ts';

/**
 * Judges a supplier on a date. Pure: the same claims, register, policy, decisions and date give the
 * same posture, byte for byte, in whatever order the evidence is listed.
 */
export function judgePosture(input: JudgementInput): Posture {
  const result = checkCriteria(input);
  const { dossier, checked, decisions } = result;
  const { policy, supplier, time } = dossier;
  const findings = checked.map((one) =>
    findingOf(one, targetLevel(policy, supplier.tier, one.criterion)),
  );
  return {
    supplier: supplier.name,
    asOf: input.asOf,
    areas: areaLevels(findings),
    findings,
    traps: trapsOf(result),
    disputes: [...criterionDisputes(result), ...topicDisputes(dossier)],
    decisions: decisions.map((decision) => ({ ...decision })),
    certificates: certificatesOf(result),
    expiries: expiriesOf(result),
    dueForRefresh: dueForRefresh(result),
    counts: countStatuses(findings),
    steady: { ...time.steady() },
  };
}

function criterionDisputes({ checked }: CheckedSupplier): Dispute[] {
  return checked.flatMap(({ criterion, outcome }) =>
    outcome.disputes.map(({ topic, sides }) => ({
      topic,
      criterion: criterion.id,
      sides: sides.map((side) => ({ ...side })),
    })),
  );
}
