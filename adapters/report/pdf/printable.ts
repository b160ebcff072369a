/** Not Latin, Greek or Cyrillic, nor punctuation that the fonts have. */
const unknown =
  /[^\n\u0020-\u007E\u00A0-\u024F\u0370-\u04FF\u1E00-\u1EFF\u2010-\u2027\u2030-\u203A\u20AC\u2122]/u;
const anyUnknown = new RegExp(unknown, 'gu');

/** Text as the fonts can draw it: composed, each character they lack as "?". */
export function printable(text: string): string {
  return composed(text).replace(anyUnknown, '?');
}

/** Whether the fonts have every character of a text. */
export function isPrintable(text: string): boolean {
  return !unknown.test(composed(text));
}

function composed(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\t\r\v\f]/gu, ' ');
}
