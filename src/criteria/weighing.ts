import type { Claim } from '../claims/claim.ts';
import type { KnownLevel } from './criterion.ts';
import type { Dossier, Ordered } from './dossier.ts';
import type { Rank } from './evidence-ranks.ts';
import type { ClaimOf, Paper } from './paper.ts';
import type { Capacity } from './route-claim.ts';

/** A claim put on the scale for one criterion and one order. */
export type Weighing<C extends Claim = Claim> = Readonly<{
  claim: C;
  paper: Paper;
  criterion: string;
  as: Capacity;
  order: Ordered;
  dossier: Dossier;
  rank: Rank;
}>;

/**
 * A rule that fired. Ids `T01` … `T33` are traps and listed in the posture; the others are limits
 * with a name. `counts: false` takes the claim out altogether.
 */
export type Hit = Readonly<{
  id: string;
  /** One sentence, without days that pass. */
  reason: string;
  atMost?: KnownLevel;
  counts?: false;
}>;

/** Looks at a weighing and says which limits apply; pure, and silent when none does. */
export type CapRule = (weighing: Weighing) => readonly Hit[];

/** Narrows a rule to one type of claim. */
export function forClaims<T extends Claim['type']>(
  type: T,
  rule: (weighing: Weighing<ClaimOf<T>>) => readonly Hit[],
): CapRule {
  return (weighing) => (weighing.claim.type === type ? rule(weighing as Weighing<ClaimOf<T>>) : []);
}
