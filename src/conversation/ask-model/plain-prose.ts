import { proseSentences } from '../../answers/check-citations.ts';
import { plainText } from '../plain-text.ts';

/** What makes bold, code, quotes, headings, links, images, tables or mentions in any chat. */
const markup = /[*`~<>|\\^{}]|!(?=\[)|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;
const lineStart = /^[ \t]{0,8}(?:#{1,6}|[-+•]|\d{1,2}[.)])[ \t]+/gmu;
/** The only brackets that stay: numbers of proofs. */
const brackets = /\[(?!\d{1,3}\])|(?<!\[\d{1,3})\]/gu;

/** The sentences of what a model wrote, as plain text: no markup of any chat is left in them. */
export function plainProse(prose: string): string[] {
  const words = prose.replace(markup, '').replace(lineStart, '').replace(brackets, '');
  return proseSentences(words)
    .map(plainText)
    .filter((sentence) => sentence !== '');
}
