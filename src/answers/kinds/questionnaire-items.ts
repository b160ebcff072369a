import type { Citation } from '../../claims/claim.ts';
import type { PageText } from '../facts.ts';

const maxLength = 900;
const nextItem =
  /\n\s{0,8}(?:(?:question|item|frage|q)\s{0,2})?(?:[A-Z]{1,4}[-.])?\d{1,3}(?:\.\d{1,3}){0,3}[.):\s]/giu;

/** The numbered item of a questionnaire with its answer, as the page shows it. */
export function findAnswer(
  item: string,
  evidenceId: string,
  pages: readonly PageText[],
): Citation | undefined {
  const number = item.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const opening = new RegExp(
    `(?:^|\\n)\\s{0,8}(?:(?:question|item|frage|q)\\s{0,2})?${number}(?:[.):]|\\s)\\s{0,4}(?=\\S)`,
    'iu',
  );
  for (const { number: page, text, hidden } of pages) {
    const match = opening.exec(text);
    if (!match || hidden.some((one) => one.start <= match.index && match.index < one.end)) continue;
    const start = match.index + (match[0].length - match[0].trimStart().length);
    nextItem.lastIndex = start + 1;
    const following = nextItem.exec(text)?.index ?? text.length;
    const end = Math.min(following, start + maxLength);
    const quote = text.slice(start, end).trimEnd();
    return { evidenceId, page, view: 'text', start, end: start + quote.length, quote };
  }
  return undefined;
}
