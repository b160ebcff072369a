import { plainText } from '../plain-text.ts';

/** What makes bold, code, quotes, headings, links, images, tables or mentions in any chat. */
const markup = /[*`~<>|\\^{}]|!(?=\[)|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;
const lineStart = /^\s{0,8}(?:#{1,6}|[-+•]|\d{1,2}[.)])\s+/gmu;
/** The only brackets that stay: numbers of proofs. */
const brackets = /\[(?!\d{1,3}\])|(?<!\[\d{1,3})\]/gu;

/** What a model wrote, as one line of plain text: no markup of any chat is left in it. */
export function plainProse(text: string): string {
  const words = text.replace(lineStart, '').replace(markup, '').replace(brackets, '');
  return plainText(words);
}
