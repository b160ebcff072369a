import { plainText } from '../../../src/conversation/plain-text.ts';

/** Rules in order; each takes what a reader of Markdown or of a card would obey. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/[\\`*[\]~]/gu, '\\$&'],
  // Mobile clients take "[" for a link even behind a backslash, so the "](" is parted as well.
  [/\](?=\()/gu, ']\\'],
  // Between two letters an underscore means itself; file names stay readable.
  [/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_'],
  [/<(?=[a-z/!?])/giu, '\\<'],
  [/&(?=#|\w{2})/gu, '\\&'],
  // {{DATE(…)}} is a function of the card itself, computed before Markdown.
  [/\{(?=\{)/gu, '{\\'],
  // Bare addresses, which some clients turn into links.
  [/:(?=\/\/)/gu, '\\:'],
  [/\b(www)\./giu, '$1\\.'],
  [/\b(mailto|tel):/giu, '$1\\:'],
  [/@(?=[a-z][\w-]{0,62}\.[a-z])/giu, '\\@'],
  // At the start of a line: headings, quotations, lists.
  [/^(?=[>#+=-])/u, '\\'],
  [/^(\d{1,9})(?=[.)])/u, '$1\\'],
];

/**
 * One line of foreign text for a TextBlock or Fact, whose text is Markdown: every sign that would
 * make formatting, a list, a link or a date is escaped with a backslash (CommonMark, section 2.4).
 */
export function escapeMarkdown(text: string): string {
  return rules.reduce((escaped, [sign, by]) => escaped.replace(sign, by), plainText(text));
}

/** The same, but a mark that refers to one of so many citations ("[2]") stays as it is. */
export function escapeWithMarks(text: string, citations: number): string {
  return escapeMarkdown(text).replace(/\\\[(\d{1,4})\\\](?!\\?[(:])/gu, (escaped, number) =>
    Number(number) >= 1 && Number(number) <= citations ? `[${number}]` : escaped,
  );
}
