import type { Page, Span } from '../evidence/document.ts';
import type { Candidate } from './candidate.ts';
import { isCertifyingPage } from './certifying-page.ts';
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

/** What a supplier asks of its own suppliers is its own practice (DEP-04, DEP-05). */
const aboutOthers: ReadonlySet<unknown> = new Set(['DEP-04', 'DEP-05']);
/** Another cue may stand behind the other party; then the statement is left to them. */
const limited =
  /(?<!\p{L})(?:not|no|never|without|plan\p{L}*|will be|nicht|kein\p{L}*|ohne|geplant\p{L}*|künftig)(?!\p{L})/iu;

function isOwnDemand({ type, attributes, polarity }: Candidate, { quote }: Proof): boolean {
  const concernsOthers = type === 'practice' && aboutOthers.has(attributes.criterion);
  return concernsOthers && polarity === 'asserted' && !limited.test(quote);
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
  page: Page | undefined,
): Decision {
  const isOnCertificate = page !== undefined && isCertifyingPage(page);
  const judged = polarityOf(main.quote, focusOf(main, core), candidate.type, isOnCertificate);
  const isOther = judged.polarity === 'other-party';
  if (isOther && isOwnDemand(candidate, main)) return { polarity: 'asserted', notes: [] };
  const polarity = isOther ? judged.polarity : lessFavourable(candidate.polarity, judged.polarity);
  const notes = polarity === candidate.polarity ? [] : [noteOn(judged, polarity)];
  return { polarity, notes };
}
