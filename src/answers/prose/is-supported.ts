import { foldText } from '../../suppliers/fold-text.ts';
import type { ProseClause } from './prose-clauses.ts';
import type { Attributed } from './prose-subjects.ts';
import { asking, claimingWords, comparing, isSameWord, type ProseWord } from './prose-words.ts';
import { withoutProvenAges } from './proven-ages.ts';
import { isSamePolarity, type Spoken } from './same-polarity.ts';
import { hasValuesOf } from './same-values.ts';

export type Support =
  | Readonly<{ support: Attributed; reason?: never }>
  | Readonly<{ support?: never; reason: string }>;

const tellsNothing =
  /\b(?:unknown|unclear|disputed?|disagree|(?:no|not|nothing|neither)\b.{0,80}\bon file|(?:no|any) (?:\w+ )?(?:document|evidence|paper|proof|record)s?|(?:do|does|did) not (?:say|state|tell|mention)|not stated|cannot (?:say|tell|be told)|unbekannt|kein\w* (?:dokument|nachweis|beleg|unterlage)\w*)\b|\b(?:no|not|nothing)\b.{0,80}\bbeen read\b|^(?:(?:then|also|next|first|please),? )?(?:ask|request|demand|obtain)\b|\bshould (?:be )?(?:ask|request)/u;

/** That there is no paper is told only by a ground that says so. */
const isAbsent =
  /\b(?:no|nothing|neither|kein\w*|nichts)\b.{0,80}\b(?:on file|documents?|evidence|papers?|vor|nachweise?)\b/u;
const denies = /\b(?:no|nothing|neither|none|without|lacks?|kein\w*|nichts)\b/u;

/** A level or a criterion is told as such; its number is compared like any other. */
const namesLevel = /\bE[0-4]\b|\b(?:GOV|SBD|SCD|DEP|REL|VUL)-\d{2}\b/u;

/** Finds the one ground that a clause of a sentence stands on. */
export function isSupported(
  said: Readonly<{ text: string; clause: ProseClause }>,
  pool: readonly Attributed[],
): Support {
  let reason = 'what it cites does not say so';
  const isOpen = tellsNothing.test(foldText(said.text).trim()) || namesLevel.test(said.text);
  for (const ground of pool) {
    const proven = spokenIn(ground);
    if (!saysTheSame(said.clause, ground, proven, isOpen)) continue;
    if (ground.isSilent && ground.is === 'statement' && !isOpen) {
      reason = 'it decides what is unknown';
    } else if (isTurned(said, proven)) {
      reason = 'it turns around what it cites';
    } else {
      return { support: ground };
    }
  }
  return { reason };
}

/** The words of a ground, and of the quotes a statement is proven by. */
function spokenIn({ text, is, quotes }: Attributed): Spoken[] {
  const own = claimingWords(text).map((word) => ({ text, word, isQuote: is === 'quote' }));
  const cited = quotes.flatMap((quote) =>
    claimingWords(quote).map((word) => ({ text: quote, word, isQuote: true })),
  );
  return [...own, ...cited];
}

function saysTheSame(
  { words, text: said }: ProseClause,
  { text, about, frame, quotes }: Attributed,
  proven: readonly Spoken[],
  isOpen: boolean,
): boolean {
  const texts = [text, ...quotes].map((one) => `${one}\n${about ?? ''}\n${frame}`);
  if (isAbsent.test(foldText(said)) && !denies.test(foldText(text))) return false;
  const plain = withoutProvenAges(said, texts);
  if (!hasValuesOf(texts, plain)) return false;
  const isFree = ({ folded }: ProseWord) =>
    (isOpen && asking.has(folded)) || (plain !== said && comparing.has(folded));
  return words.every((word) => isFree(word) || proven.some((one) => isSameWord(word, one.word)));
}

/** Whether a word that both hold is meant differently in the one and in the other. */
function isTurned(
  { text, clause }: Readonly<{ text: string; clause: ProseClause }>,
  proven: readonly Spoken[],
): boolean {
  return clause.words.some((word) => {
    const said = { text, word, isQuote: false };
    const same = proven.filter((one) => isSameWord(word, one.word));
    return same.length > 0 && !same.some((one) => isSamePolarity(said, one));
  });
}
