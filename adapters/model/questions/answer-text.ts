import type { Answer } from '../../../src/answers/answer.ts';
import { short } from '../../../src/answers/words.ts';

/** Characters of what code says, of one quote, and quotes of one answer. */
const maxText = 6_000;
const maxQuote = 500;
const maxQuotes = 30;

const marks = /\[(\d{1,3})\]/gu;

/**
 * An answer as a model sees it: what code says, then the numbered quotes. `before`: citations that
 * were shown already, so that every number means one of them.
 */
export function answerText(answer: Answer, before = 0): string {
  const { outcome, verdict, text, citations, asOf } = answer;
  const said = short(text, maxText).replace(marks, (_, mark) => `[${Number(mark) + before}]`);
  const quotes = citations.slice(0, maxQuotes).map(({ file, page, quote }, at) => {
    const where = page === undefined ? file : `${file}, page ${page}`;
    return `[${before + at + 1}] "${short(quote, maxQuote)}" (${where})`;
  });
  return [
    `Outcome: ${outcome}${verdict ? `, verdict ${verdict}` : ''}, as of ${asOf}`,
    said,
    ...quotes,
  ].join('\n');
}
