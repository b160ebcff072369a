import { catalogueVersion } from '../criteria/catalogue/catalogue.ts';
import type { JudgementInput } from '../criteria/dossier.ts';
import { comparePostures, type PostureChange } from '../posture/compare-postures.ts';
import { judgePosture } from '../posture/judge-posture.ts';
import { type Passed, passTime } from '../posture/pass-time.ts';
import type { Posture } from '../posture/posture.ts';
import { type SupplierSummary, summarise } from '../posture/summarise.ts';

/** A supplier to be judged, and what the verdict is compared with. */
export type Case = Readonly<{
  input: JudgementInput;
  /** The posture on file, judged for its own day. */
  before?: Posture;
  /** The evidence that is new since; nothing else of the records is, unless `others` says so. */
  fresh: readonly string[];
  /**
   * What else is different since. records: more than new evidence, so that the verdict is compared
   * with the posture on file as it is; Assay: the rules, or what they read in a paper.
   */
  others?: 'records' | 'Assay';
}>;

export type Verdict = Readonly<{
  posture: Posture;
  summary: SupplierSummary;
  /** By what is new in the records. */
  changes: readonly PostureChange[];
  /** By the rules alone, on the day of the posture on file. */
  anew: readonly PostureChange[];
  /** By the days that have passed since. */
  passed: readonly Passed[];
  catalogueVersion: string;
}>;

/**
 * Judges, and tells apart what changed by new records, by other rules and by the passing of time.
 * Taken together they lead from the posture on file to the new one. Pure: the same case gives the
 * same verdict.
 */
export function judgeCase(one: Case): Verdict {
  const { input } = one;
  const posture = judgePosture(input);
  return {
    posture,
    summary: summarise(input, posture),
    ...changesOf(one, posture),
    catalogueVersion,
  };
}

function changesOf(
  { input, before, fresh, others }: Case,
  posture: Posture,
): Pick<Verdict, 'changes' | 'anew' | 'passed'> {
  const nothing = { anew: [], passed: [] };
  if (before && others === 'records') {
    return { ...nothing, changes: comparePostures(before, posture) };
  }
  const known = without(input, fresh);
  if (!before) return { ...nothing, changes: comparePostures(judgePosture(known), posture) };
  const again = others === 'Assay' ? judgePosture({ ...known, asOf: before.asOf }) : before;
  const { posture: reached, passed } = passTime(known, again);
  const isBack = before.asOf > input.asOf;
  return {
    anew: comparePostures(before, again),
    passed,
    changes: comparePostures(isBack ? judgePosture(known) : reached, posture),
  };
}

function without(input: JudgementInput, fresh: readonly string[]): JudgementInput {
  if (fresh.length === 0) return input;
  return {
    ...input,
    evidence: input.evidence.filter(({ evidence }) => !fresh.includes(evidence.id)),
  };
}
