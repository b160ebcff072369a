import { unmask } from './lookalikes.ts';

/** Characters without a picture: zero-width, bidi, tags, variation selectors, soft hyphens. */
const invisible = /\p{Default_Ignorable_Code_Point}|\p{Cf}|[\p{Cc}--[\t\n]]/gv;
/** Full-width, mathematical and enclosed letters and digits: other pictures of the same. */
const styled = /[\uff01-\uff5e\u{1d400}-\u{1d7ff}\u24b6-\u24e9\u{1f130}-\u{1f149}]/gu;
/** Accents piled on a letter beyond what any language writes. */
const piled = /(?<=\p{M}{2})\p{M}+/gu;

/**
 * A piece of a page as a model is sent it: nothing in it that the eye does not see, letters as they
 * look. Says the same; is no quote. Deterministic, linear.
 */
export function plainForModel(text: string): string {
  const seen = text
    .replace(invisible, '')
    .replace(styled, (sign) => sign.normalize('NFKC'))
    .replace(piled, '');
  return unmask(seen).text;
}
