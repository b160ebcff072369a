import type { Span } from '../evidence/document.ts';
import type { Candidate } from './candidate.ts';
import type { Polarity } from './claim-types.ts';
import { type Judgement, lessFavourable, polarityOf } from './polarity.ts';
import type { Proof } from './proof.ts';

type Decision = Readonly<{ polarity: Polarity; notes: readonly string[] }>;

/** The words the claim rests on: the value it is about, else what the proposer pointed to. */
function focusOf({ quote, own }: Proof, core: Span | undefined): Span | undefined {
  if (core) return core;
  return own.end - own.start < quote.length ? own : undefined;
}

function noteOn({ cue }: Judgement, polarity: Polarity): string {
  return `The words "${cue?.text}" make this ${polarity}.`;
}

/**
 * The polarity of a claim. What the gate reads in the whole statement counts where it helps the
 * supplier less than the proposer's reading; a less favourable reading of the proposer stands, but
 * a statement about another party is never held against the supplier.
 */
export function decidePolarity(
  candidate: Candidate,
  main: Proof,
  core: Span | undefined,
): Decision {
  const judged = polarityOf(main.quote, focusOf(main, core), candidate.type);
  const polarity =
    judged.polarity === 'other-party'
      ? judged.polarity
      : lessFavourable(candidate.polarity, judged.polarity);
  const notes = polarity === candidate.polarity ? [] : [noteOn(judged, polarity)];
  return { polarity, notes };
}
