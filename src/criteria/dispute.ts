import type { Citation } from '../claims/claim.ts';

/** Two sides that contradict each other, the harsher one first; both are quoted. */
export type Dispute = Readonly<{
  topic: string;
  sides: readonly Readonly<{ text: string; citation: Citation }>[];
}>;
