import { foldText } from '../../suppliers/fold-text.ts';

const articles: ReadonlySet<string> = new Set('a an the any der die das ein eine'.split(' '));
const denials: ReadonlySet<string> = new Set(
  'no not never none neither nor nobody without nothing kein keine keinen nicht ohne nie'.split(
    ' ',
  ),
);
/** Fewer words come together by chance. */
const fewWords = 2;

/** The words of a text, and before each of them its numbers and denials. */
type Skeleton = Readonly<{ words: readonly string[]; values: readonly string[] }>;

function skeletonOf(text: string): Skeleton {
  const words: string[] = [];
  const values = [''];
  for (const [token] of foldText(text).matchAll(/[\p{L}\p{N}]+/gu)) {
    if (articles.has(token)) continue;
    if (denials.has(token) || /\d/u.test(token)) {
      values[words.length] += ` ${token}`;
    } else {
      words.push(token);
      values.push('');
    }
  }
  return { words, values };
}

/**
 * Whether a text repeats the words of another one with other numbers, or with a "not" more or less.
 * Who uses the words of what is proven has to mean the same by them.
 */
export function isMisquoted(said: string, proven: readonly string[]): boolean {
  const one = skeletonOf(said);
  if (one.words.length < fewWords) return false;
  const places = proven.flatMap((text) => placesOf(one, skeletonOf(text)));
  return places.length > 0 && !places.includes('same');
}

function placesOf(one: Skeleton, other: Skeleton): ('same' | 'changed')[] {
  return other.words.flatMap((_, at) => {
    const isThere = one.words.every((word, index) => word === other.words[at + index]);
    return isThere ? [hasValues(one, other, at) ? 'same' : 'changed'] : [];
  });
}

/** The beginning may leave out values of what stood before it, the end of what follows. */
function hasValues(one: Skeleton, other: Skeleton, at: number): boolean {
  const last = one.words.length;
  return one.values.every((value, index) => {
    const proven = other.values[at + index] ?? '';
    if (index === last) return proven.startsWith(value);
    if (index > 0 || at === 0) return value === proven;
    return proven.endsWith(value) && (value !== '' || !denied(proven));
  });
}

const denied = (values: string): boolean => values.split(' ').some((value) => denials.has(value));
