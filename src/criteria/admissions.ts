import { effectiveDate } from './effective-date.ts';
import type { Weighed } from './weighed.ts';

/** What the admissions of a criterion do to it. */
export type Admitted = Readonly<{
  /** Admissions that stand, each with the best claim of another paper that says otherwise. */
  standing: readonly Readonly<{ admission: Weighed; otherwise?: Weighed }>[];
  /** True when the level is E0: nothing strong enough says otherwise. */
  refuted: boolean;
  notes: readonly string[];
}>;

/** One rank-step is a statement nearly as strong. */
const step = 1;

/**
 * "We do not do it" is E0 whatever its rank, unless evidence of rank 1 to 8 in another paper says
 * otherwise; then it is disputed, and an admission more than one rank-step weaker than that
 * evidence leaves the level. A root cause in an incident report refutes until a newer paper of rank
 * 1 to 8 evidences the correction.
 */
export function judgeAdmissions(
  admissions: readonly Weighed[],
  favourable: readonly Weighed[],
): Admitted {
  const notes: string[] = [];
  const standing = admissions.filter((admission) => {
    const correction = correctionOf(admission, favourable);
    if (correction === undefined) return true;
    notes.push(
      `"${correction.paper.evidence.file}" evidences a correction after "${admission.paper.evidence.file}".`,
    );
    return false;
  });
  const judged = standing.map((admission) => {
    const otherwise = favourable.find(({ paper }) => paper !== admission.paper);
    return otherwise ? { admission, otherwise } : { admission };
  });
  return { standing: judged, refuted: judged.some(refutes), notes };
}

function refutes({
  admission,
  otherwise,
}: Readonly<{ admission: Weighed; otherwise?: Weighed }>): boolean {
  if (otherwise === undefined || !isStrong(otherwise)) return true;
  return admission.rank <= otherwise.rank + step;
}

/** Rank 1 to 8 and not held at E1 by its wording or a trap. */
export function isStrong({ rank, level, verdict }: Weighed): boolean {
  return verdict === 'standing' && rank <= 8 && level > 'E1';
}

function correctionOf(admission: Weighed, favourable: readonly Weighed[]): Weighed | undefined {
  if (admission.paper.kind !== 'incident-report') return undefined;
  const since = effectiveDate(admission);
  return favourable.find(
    (one) => isStrong(one) && one.paper !== admission.paper && effectiveDate(one) > since,
  );
}
