import { catalogueVersion } from '../criteria/catalogue/catalogue.ts';
import type { JudgementInput } from '../criteria/dossier.ts';
import { comparePostures, type PostureChange } from '../posture/compare-postures.ts';
import { judgePosture } from '../posture/judge-posture.ts';
import type { Posture } from '../posture/posture.ts';
import { type SupplierSummary, summarise } from '../posture/summarise.ts';

/** A supplier to be judged, and what the verdict is compared with. */
export type Case = Readonly<{
  input: JudgementInput;
  /** The posture on file; absent: the same records without the evidence named in `fresh`. */
  before?: Posture;
  fresh: readonly string[];
}>;

export type Verdict = Readonly<{
  posture: Posture;
  summary: SupplierSummary;
  changes: readonly PostureChange[];
  catalogueVersion: string;
}>;

/** Pure: the same case gives the same verdict. */
export function judgeCase({ input, before, fresh }: Case): Verdict {
  const posture = judgePosture(input);
  return {
    posture,
    summary: summarise(input, posture),
    changes: comparePostures(before ?? judgePosture(without(input, fresh)), posture),
    catalogueVersion,
  };
}

function without(input: JudgementInput, fresh: readonly string[]): JudgementInput {
  return {
    ...input,
    evidence: input.evidence.filter(({ evidence }) => !fresh.includes(evidence.id)),
  };
}
