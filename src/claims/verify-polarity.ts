import type { Span } from '../evidence/document.ts';
import type { Candidate } from './candidate.ts';
import type { Polarity } from './claim-types.ts';
import { type Judgement, lessFavourable, polarityOf } from './polarity.ts';
import type { Proof } from './proof.ts';
import type { Exhibit } from './verify-attributes.ts';

type Decision = Readonly<{ polarity: Polarity; notes: readonly string[] }>;

/** The words the claim rests on: the value it is about, else what the proposer pointed to. */
function focusOf({ quote, own }: Proof, core: Span | undefined): Span | undefined {
  if (core) return core;
  return own.end - own.start < quote.length ? own : undefined;
}

function noteOn({ cue }: Judgement, polarity: Polarity): string {
  return `The words "${cue?.text}" make this ${polarity}.`;
}

/** What a supplier asks of its own suppliers is its own practice. */
const criteriaAboutSuppliers: ReadonlySet<unknown> = new Set(['DEP-04', 'DEP-05']);

function isAboutSuppliers({ type, attributes }: Candidate): boolean {
  return type === 'practice' && criteriaAboutSuppliers.has(attributes.criterion);
}

const certified =
  /certif|zertifi|certific|accredit|akkredit|attest|registered|registration|bescheinig|osvědč|zaświadcz|evaluated|letter of|tisax[^\n]{0,20}(?:assessment|label)|(?:assessment|audit|evaluation) (?:report|found|showed|confirmed|concluded)/iu;

/**
 * A standard named where nobody says that it is certified is no certification: not on a page that
 * certifies, nor in any statement cited, stands a word for it.
 */
function isMereMention({ type }: Candidate, exhibits: readonly Exhibit[]): boolean {
  if (type !== 'certification' || exhibits.some(({ proof }) => proof.isOnCertificate)) return false;
  return !exhibits.some(({ proof }) => certified.test(proof.quote));
}

/**
 * The polarity of a claim. What the gate reads in the whole statement counts where it helps the
 * supplier less than the proposer's reading; a less favourable reading of the proposer stands, but
 * a statement about another party is never held against the supplier.
 */
export function decidePolarity(
  candidate: Candidate,
  exhibits: readonly [Exhibit, ...Exhibit[]],
  core: Span | undefined,
): Decision {
  const main = exhibits[0].proof;
  const focus = focusOf(main, core);
  const judged = polarityOf(main.quote, focus, candidate.type, {
    isOnCertificate: main.isOnCertificate,
    aboutOthers: isAboutSuppliers(candidate),
  });
  const read =
    judged.polarity === 'other-party'
      ? judged.polarity
      : lessFavourable(candidate.polarity, judged.polarity);
  if (read === 'asserted' && isMereMention(candidate, exhibits)) {
    return { polarity: 'hedged', notes: ['Nothing here says that it is certified.'] };
  }
  return { polarity: read, notes: read === candidate.polarity ? [] : [noteOn(judged, read)] };
}
