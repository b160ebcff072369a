import type { Span } from '../../../evidence/document.ts';
import { type EndDate, endDates } from './support-dates.ts';
import { productIn } from './support-product.ts';

/** Until when a sentence promises security support, and for what. */
export type FoundSupportPeriod = Readonly<{ until: EndDate; product?: string; span: Span }>;

type Milestone = 'security support' | 'end of sale' | 'other';
type Cue = Span & Readonly<{ milestone: Milestone }>;

const cuePatterns: readonly (readonly [Milestone, RegExp])[] = [
  [
    'security support',
    /(?:end|ends|ending) (?:of|date of) (?:the )?(?:security |software |product |technical |extended |full |vulnerability |maintenance |regular |vendor )*(?:support|updates?|patches|fixes|maintenance|life|service life|service)|\b(?:security|software) (?:updates?|patch(?:es)?|fix(?:es)?|support|maintenance|bug ?fixes)|\bvulnerability (?:support|handling|fixes)|\bsupport(?:ed)?(?: period)?\b|\bmaintained\b|\bmaintains?(?= (?:the |our |its )?(?:firmware|software|product))|\b(?:eoss?|eol|eos)\b|sicherheits(?:updates?|patches|aktualisierungen|support)|software-?updates|support-?ende|supportzeitraum|unterstützungszeitraum|ende (?:des|der) (?:security-?|sicherheits|software-?|produkt)?(?:supports?|updates|unterstützung|wartung|pflege)|\bunterstützt\b|\bgepflegt\b/giu,
  ],
  [
    'end of sale',
    /\bend of (?:sales?|marketing|order(?:ing)?|availability|production|manufactur\w*|commercial\w*)|\blast (?:time |date to )?(?:buy|order|ship\w*|sale)|\b(?:sold|orderable|purchas\w*|available (?:for (?:sale|purchase|order)|to order))\b|\bdiscontinu\w*|\bphase-?out|vertriebsende|\bverkauf\w*|abkündigung\w*|abgekündigt|bestell\w*|lieferbar\w*|ende (?:des|der) (?:verkaufs|vertriebs|produktion|lieferung)/giu,
  ],
  [
    'other',
    /\bwarrant\w*|\bspare parts?|\brepairs?\b|\bhotline|\bphone\b|\breleased?\b|\blaunch\w*|\bintroduc\w*|\bavailable since|\bvalid\b|\bcertificat\w*|\bannounc\w*|\bcontract\b|\bterm\b|\bsupport contract|\bplanned\b|garantie\w*|gewährleistung\w*|ersatzteil\w*|reparatur\w*|gültig\w*|zertifikat\w*|markteinführung|freigabe\w*|\bexpires? (?:on|in)|\bsince\b|\bseit\b|\bas of\b|\bdated\b|\bversion of\b|\bstand\b/giu,
  ],
];
/** Stands right before a date that ends something. */
const untilWord =
  /(?:\b(?:until|till|through|up to|to|by|ends?(?: on| in)?|ending(?: on| in)?|expires?(?: on)?|is(?: on)?|on|in|at least|bis(?: zum| einschließlich)?|endet(?: am)?|enden(?: am)?|am|ist)|[:–—=|-])\s*(?:at least |at the earliest |including |the |mindestens |voraussichtlich )*$/iu;
const farAway = 120;
/** A longer one is a table or a page without full stops. */
const longestSentence = 2000;

function cuesOf(sentence: string): Cue[] {
  return cuePatterns
    .flatMap(([milestone, pattern]) =>
      [...sentence.matchAll(pattern)].map((found) => ({
        milestone,
        start: found.index,
        end: found.index + found[0].length,
      })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The milestone a date belongs to: what stands nearest before it; "ends of sale" beat "support". */
function cueFor(cues: readonly Cue[], date: EndDate, from: number): Cue | undefined {
  const before = cues.filter(({ start, end }) => start >= from && end <= date.start);
  const last = before.at(-1);
  if (last === undefined || date.start - last.end > farAway) return undefined;
  const same = before.filter(({ start, end }) => start <= last.start && end > last.start);
  return same.find(({ milestone }) => milestone !== 'security support') ?? same[0] ?? last;
}

function milestonesIn(sentence: string): { date: EndDate; cue: Cue }[] {
  if (sentence.length > longestSentence || !/20[2-9]\d/u.test(sentence)) return [];
  const cues = cuesOf(sentence);
  let from = 0;
  return endDates(sentence).flatMap((date) => {
    const cue = cueFor(cues, date, from);
    from = date.end;
    return cue !== undefined && endsOn(sentence, cue, date) ? [{ date, cue }] : [];
  });
}

/** "until 2031", or a label with its date: "end of support 30 June 2031". */
function endsOn(sentence: string, cue: Cue, date: EndDate): boolean {
  if (untilWord.test(sentence.slice(0, date.start))) return true;
  const label = /^(?:end|ende|eos|eol|last)/iu.test(sentence.slice(cue.start, cue.end));
  return label && sentence.slice(cue.end, date.start).trim() === '';
}

/** Every end of security support a sentence prints (one line, see `flat`). */
export function supportPeriodsIn(sentence: string): FoundSupportPeriod[] {
  return milestonesIn(sentence)
    .filter(({ cue }) => cue.milestone === 'security support')
    .map(({ date, cue }) => {
      const product = productIn(sentence, cue, date);
      const span = { start: cue.start, end: date.end };
      return { until: date, span, ...(product === undefined ? {} : { product }) };
    });
}

/** Dates on which sale ends: no support period, and often taken for one (T27). */
export function endsOfSaleIn(sentence: string): Span[] {
  return milestonesIn(sentence)
    .filter(({ cue }) => cue.milestone === 'end of sale')
    .map(({ date, cue }) => ({ start: cue.start, end: date.end }));
}

/** What a column of a lifecycle table holds, by its heading. */
export function milestoneOfHeading(heading: string): Milestone | undefined {
  const found = cuesOf(heading);
  const other = found.find(({ milestone }) => milestone !== 'security support');
  return (other ?? found[0])?.milestone;
}
