import type { Warning } from '../document.ts';

/** Characters that show nothing: zero-width, direction marks, tags, variation selectors. */
export const invisibleSigns =
  /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u{e0000}-\u{e007f}]|\p{Variation_Selector}/gu;
const tags = /[\u{e0020}-\u{e007e}]/gu;
/** A flag of a region is drawn from tags as well (Unicode TR 51). */
const flags = /\u{1f3f4}[\u{e0020}-\u{e007e}]{1,8}\u{e007f}/gu;
const overrides = /[\u202d\u202e]/u;
/** Inside of words they only part what a search looks for. */
const inWords = /\p{L}[\u200b\u2060-\u2064\ufeff]+(?=\p{L})/gu;
const fewInWords = 5;
const fewTags = 3;
const longestQuote = 240;

/** Words written in tag characters, which only a machine reads. */
function taggedWords(text: string): string {
  const found = text.replace(flags, '').match(tags) ?? [];
  return found
    .map((tag) => String.fromCodePoint((tag.codePointAt(0) ?? 0) - 0xe0000))
    .join('')
    .slice(0, longestQuote);
}

/** What a person should know about the characters of a page that show nothing. */
export function smuggledWarnings(text: string, page: number): Warning[] {
  const words = taggedWords(text);
  if (words.length >= fewTags) {
    const detail = `Invisible characters spell words for a machine, which were not followed: "${words}"`;
    return [{ code: 'INJECTION_SUSPECTED', page, detail }];
  }
  const isParted = (text.match(inWords)?.length ?? 0) >= fewInWords;
  if (!isParted && !overrides.test(text)) return [];
  const detail = 'Invisible characters part or reorder words. They were taken out.';
  return [{ code: 'HIDDEN_TEXT', page, detail }];
}

/** Words whose letters are of several alphabets that look alike. */
export function lookalikeWarnings(words: number, page: number): Warning[] {
  if (words === 0) return [];
  const detail = `${words} words are written with letters of another alphabet that look alike. They are read as they look.`;
  return [{ code: 'HIDDEN_TEXT', page, detail }];
}
