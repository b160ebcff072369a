import { polarityOf } from '../../claims/polarity.ts';
import { foldText } from '../../suppliers/fold-text.ts';
import type { ProseWord } from './prose-words.ts';

/** A word where it is said. */
export type Spoken = Readonly<{ text: string; word: ProseWord; isQuote: boolean }>;

/** Characters before a word in which something may deny it. */
const reach = 40;
const denial =
  /\b(?:no|not|never|without|zero|neither|nor|none|nothing|nobody|lacks?|lacking|kein\w{0,3}|nicht|ohne|nie)\s(?:[\p{L}\p{N}/-]{1,30}\s){0,4}$/u;

/**
 * Whether two texts speak in the same way of a word they share: "no exceptions were noted" is not
 * "exceptions were noted", "is preparing for certification" is not "is certified".
 */
export function isSamePolarity(said: Spoken, proven: Spoken): boolean {
  return polarityAt(said) === polarityAt(proven);
}

/** Where code and prose speak of suppliers they mean ours; a paper means somebody else's. */
function polarityAt({ text, word, isQuote }: Spoken): string {
  const focus = { start: word.start, end: word.end };
  const { polarity } = polarityOf(text, focus, undefined, { aboutOthers: !isQuote });
  if (polarity !== 'asserted') return polarity;
  const before = foldText(text.slice(Math.max(0, word.start - reach), word.start));
  return denial.test(`${before} `.replace(/\s+/gu, ' ')) ? 'negated' : polarity;
}
