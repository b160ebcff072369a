/** The letters and digits of a text, for comparing what two views print of one statement. */
export function squeezed(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}
