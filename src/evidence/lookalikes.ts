import table from './lookalikes.json' with { type: 'json' };

const latinOf = new Map(
  table.sets.flatMap(({ letters, latin }) =>
    [...letters].map((letter, index) => [letter, latin.charAt(index)] as const),
  ),
);
const lettersOf = (sets: typeof table.sets): string => sets.map(({ letters }) => letters).join('');
const every = lettersOf(table.sets);
const any = new RegExp(`[${every}]`, 'u');
const each = new RegExp(`[${every}]`, 'gu');
/** Words the eye cannot tell from Latin ones: two letters or more, of nothing but sure twins. */
const disguised = new RegExp(`^[${lettersOf(table.sets.filter(({ sure }) => sure))}]{2,}$`, 'u');
const foreign = new RegExp(
  `[${lettersOf(table.sets.filter(({ script }) => script !== 'Latin'))}]`,
  'u',
);
const word = /[\p{L}\p{M}]+/gu;
/** Latin letters but those that are twins themselves, which Turkish and phonetics print as such. */
const latin = /[A-Za-z\u00c0-\u0130\u0132-\u024f]/u;

/** What a text looks like, and how many of its words were not what they look like. */
export type Unmasked = Readonly<{ text: string; words: number }>;

/**
 * A text with the letters of other alphabets that stand in for Latin ones as the eye reads them:
 * "сertified" with a Cyrillic first letter is "certified". Only words that mix alphabets, or that
 * have nothing but such letters, are changed; the length never is. Linear.
 */
export function unmask(text: string): Unmasked {
  if (!any.test(text)) return { text, words: 0 };
  let words = 0;
  const plain = text.replace(word, (one) => {
    if (!(foreign.test(one) && (latin.test(one) || disguised.test(one)))) return one;
    words += 1;
    return one.replace(each, (letter) => latinOf.get(letter) ?? letter);
  });
  return { text: plain, words };
}
