import { type ComparableClaim, decisiveValues, isComparable } from './decisive-values.ts';
import { sameSubject } from './same-subject.ts';
import type { Weighed } from './weighed.ts';

/** Two statements of different papers on one subject whose decisive values contradict each other. */
export type ValueDispute = Readonly<{
  topic: string;
  /** The side that is better for the supplier. */
  rosier: Weighed;
  harsher: Weighed;
}>;

/** Most claims agree; more disputes on one criterion than this say nothing more. */
const most = 5;

/** Every pair of contradicting values among the claims that count for one criterion. */
export function valueDisputes(weighed: readonly Weighed[]): readonly ValueDispute[] {
  const direct = weighed.filter(isDirect);
  const found: ValueDispute[] = [];
  for (const [at, one] of direct.entries()) {
    for (const other of direct.slice(at + 1)) {
      const dispute = compare(one, other);
      if (dispute !== undefined) found.push(dispute);
      if (found.length === most) return found;
    }
  }
  return found;
}

type Comparable = Weighed & Readonly<{ claim: ComparableClaim }>;

function isDirect(weighed: Weighed): weighed is Comparable {
  return weighed.as === 'answer' && isComparable(weighed.claim);
}

function compare(one: Comparable, other: Comparable): ValueDispute | undefined {
  if (one.paper === other.paper || one.claim.type !== other.claim.type) return undefined;
  if (!sameSubject(one.claim, other.claim)) return undefined;
  const values = decisiveValues(other.claim);
  for (const value of decisiveValues(one.claim)) {
    const against = values.find(({ topic }) => topic === value.topic);
    if (against === undefined || against.worth === value.worth) continue;
    const isBetter = value.worth > against.worth;
    const [rosier, harsher] = isBetter ? [one, other] : [other, one];
    const [good, bad] = isBetter ? [value, against] : [against, value];
    return { topic: `${value.topic}: ${good.text} or ${bad.text}`, rosier, harsher };
  }
  return undefined;
}
