import { catalogueVersion } from '../criteria/catalogue/catalogue.ts';
import { holdsOn } from '../posture/holds-on.ts';
import type { StoredPosture } from '../records/posture-record.ts';
import type { Stored } from '../records/record-kind.ts';
import type { Cause, Unjudged } from '../records/unjudged-record.ts';
import type { Case } from './judge-case.ts';

export type WhatIsNew = Readonly<{
  /** Why the supplier is judged again, as the history says it. */
  causes: readonly Cause[];
  /** Ids of the evidence that is new. */
  evidence: readonly string[];
  isOnlyAssay: boolean;
  compared: Omit<Case, 'input'>;
}>;

/**
 * With what a new judgement is compared. New evidence is told apart from the passing of time, so
 * that what a day changed is not laid at its door; so are other rules. What changed in the register
 * or by a correction cannot be taken away again, and is compared with the posture on file as it is.
 */
export function whatIsNew(
  waiting: readonly Stored<Unjudged>[],
  stored: StoredPosture | undefined,
  asOf: string,
): WhatIsNew {
  const evidence = waiting.flatMap(({ data }) => data.evidenceId ?? []);
  const causes = [...new Set(waiting.map(({ data }) => data.cause))];
  const named = causes.filter((cause) => cause !== 'time');
  const before = stored && { before: stored.posture };
  const only = (cause: Cause) => named.every((one) => one === cause);
  if (only('evidence')) {
    const isOtherwise = stored !== undefined && stored.catalogueVersion !== catalogueVersion;
    const others = isOtherwise && ({ others: 'Assay' } as const);
    const compared = { ...before, fresh: evidence, ...others };
    return { causes: named, evidence, isOnlyAssay: false, compared };
  }
  if (only('Assay changed')) {
    const compared = { ...before, fresh: [], others: 'Assay' } as const;
    return { causes: named, evidence, isOnlyAssay: true, compared };
  }
  const hasPassed = stored !== undefined && !holdsOn(stored.posture, asOf);
  const compared = { ...before, fresh: evidence, others: 'records' } as const;
  return { causes: hasPassed ? [...named, 'time'] : named, evidence, isOnlyAssay: false, compared };
}
