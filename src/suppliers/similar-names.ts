import { type CompanyName, sameCore } from './company-name.ts';
import { nameDistance } from './name-distance.ts';

/** First words so common that two companies sharing one are not therefore similar. */
const commonWords = new Set(
  (
    'advanced allgemeine american asia automation british china controls data deutsche digital ' +
    'electric electronics energy engineering europe european first general german global group ' +
    'industrial industries industrie info international japan microsystems national net new nordic ' +
    'power precision royal secure security smart software solutions systems tech technologies ' +
    'technology the united universal'
  ).split(' '),
);

/**
 * True when a person could take one name for the other: the same words with another legal form, a
 * typing slip, one name a shorter form of the other, or the same distinctive first word.
 */
export function similarNames(a: CompanyName, b: CompanyName): boolean {
  if (a.core === '' || b.core === '') return false;
  if (sameCore(a, b)) return true;
  const left = a.core.split(' ');
  const right = b.core.split(' ');
  if (sharesFirstWord(left, right)) return true;
  if (isTypo(a.core, b.core)) return true;
  return isTypo(left[0] ?? '', right[0] ?? '') && !commonWords.has(left[0] ?? '');
}

function sharesFirstWord(left: readonly string[], right: readonly string[]): boolean {
  const first = left[0] ?? '';
  return first === right[0] && first.length >= 3 && !commonWords.has(first);
}

/** One slip in 4 to 7 letters, two in 8 or more; shorter words must be equal. */
export function isTypo(a: string, b: string): boolean {
  const length = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < 4 || length > 100) return false;
  const allowed = length < 8 ? 1 : 2;
  return Math.abs(a.length - b.length) <= allowed && nameDistance(a, b) <= allowed;
}
