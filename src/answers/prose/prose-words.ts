import { findDates } from '../../claims/dates.ts';
import { foldText } from '../../suppliers/fold-text.ts';
import { searchTerm, searchWords } from '../search/search-terms.ts';
import words from './prose-words.json' with { type: 'json' };

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words of whoever reports what a paper says; they claim nothing themselves. */
const telling = setOf(words.telling);
/** They claim nothing where a sentence says what to ask for. */
export const asking = setOf(words.asking);
/** They claim nothing where an age is compared that code counted. */
export const comparing = setOf(words.comparing);
/** Words that say more than the same sentence without them. */
const strengthening = setOf(words.strengthening);
const synonyms: ReadonlyMap<string, number> = new Map(
  words.synonyms.flatMap((group, at) => group.split(' ').map((word) => [word, at] as const)),
);

/** A word of a sentence that claims something. */
export type ProseWord = Readonly<{
  /** As it is compared. */
  term: string;
  /** As it is said. */
  folded: string;
  start: number;
  end: number;
  /** "all", "valid", "weekly": has to be said by what proves it, word for word. */
  isStrong: boolean;
}>;

/** What a sentence claims, word by word; numbers are looked at elsewhere. */
export function claimingWords(text: string): ProseWord[] {
  const dates = findDates(text);
  let from = 0;
  return searchWords(text).flatMap((word) => {
    const start = text.indexOf(word, from);
    const end = start + word.length;
    from = end;
    const folded = foldText(word);
    const isStrong = strengthening.has(folded);
    const term = isStrong ? folded : searchTerm(word);
    if (term === undefined || telling.has(folded) || /\d/u.test(folded)) return [];
    if (dates.some((date) => start >= date.start && start < date.end)) return [];
    return [{ term, folded, start, end, isStrong }];
  });
}

/** "certified" and "certificate" speak of the same, "signs" and "signed" too. */
export function isSameWord(left: ProseWord, right: ProseWord): boolean {
  if (left.term === right.term) return true;
  if (left.isStrong || right.isStrong) return false;
  const group = synonyms.get(left.term);
  if (group !== undefined && group === synonyms.get(right.term)) return true;
  const longer = Math.max(left.term.length, right.term.length);
  const shared = sharedBeginning(left.term, right.term);
  return shared >= 5 && shared >= 0.6 * longer;
}

function sharedBeginning(left: string, right: string): number {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  return at;
}
