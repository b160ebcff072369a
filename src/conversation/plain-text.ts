/** Draws nothing, hides something, or turns the direction of what stands around it. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
/** A letter bears few marks; a pile of them is drawn over the lines around it. */
const piledMarks = /(\p{M}{4})\p{M}+/gu;

/**
 * Text of documents and of people, for one line of any chat: white space single, no control, bidi,
 * zero-width or tag characters, no broken surrogates. Each chat escapes its own markup after this.
 */
export function plainText(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(unseen, '')
    .replace(piledMarks, '$1')
    .replace(/ {2,}/gu, ' ')
    .trim();
}
