import type { Citation } from '../claims/claim.ts';
import type { Weighed } from './weighed.ts';
import type { Hit } from './weighing.ts';

/** A limit on a whole criterion, whatever lifts it; every one is a red flag. */
export type CriterionHold = Hit &
  Readonly<{
    from: Weighed;
    /** What it rests on, where that is not the claim itself. */
    citation?: Citation;
    /** At E0: the criterion is refuted, not only missed. */
    refutes?: true;
  }>;
