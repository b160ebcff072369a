import monthNames from '../../claims/gazetteer/month-names.json' with { type: 'json' };
import type { Vocabulary } from '../../suppliers/find-mentions.ts';
import words from './ordinary-words.json' with { type: 'json' };

const months = monthNames.months.flatMap((names) => names.split(' '));
const german = new Set([...words.german.split(' '), ...months]);
const all = new Set([...words.english.split(' '), ...german]);
const titles = new Set(words.titles.split(' '));

const endings = ['s', 'es', 'd', 'ed', 'ing', 'ly', 'n', 'en', 'e', 'er', 'em'];

/** The words of questions in English and German; what is not among them may be a name. */
export const vocabulary: Vocabulary = {
  isOrdinary: (word) => word.length < 2 || /\d/u.test(word) || knows(all, word),
  mayBeCapital: (word) => titles.has(word) || knows(german, word),
};

function knows(list: ReadonlySet<string>, word: string): boolean {
  if (list.has(word)) return true;
  return endings.some((ending) => word.endsWith(ending) && hasStem(list, word, ending));
}

function hasStem(list: ReadonlySet<string>, word: string, ending: string): boolean {
  const stem = word.slice(0, -ending.length);
  return stem.length >= 3 && (list.has(stem) || list.has(`${stem}e`));
}
