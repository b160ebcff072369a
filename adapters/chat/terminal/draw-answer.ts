import type { Answer, AnswerCitation } from '../../../src/answers/answer.ts';
import { plainText, wrapText } from './draw-table.ts';
import type { Style } from './style.ts';

const maxQuote = 400;

function citationLines(citation: AnswerCitation, index: number, room: number): string[] {
  const place = citation.page === undefined ? (citation.pointer ?? '') : `p. ${citation.page}`;
  const quote = plainText(citation.quote);
  const shown = quote.length > maxQuote ? `${quote.slice(0, maxQuote)}…` : quote;
  return [
    `[${index + 1}] ${plainText(citation.file)}${place === '' ? '' : `, ${place}`}`,
    ...wrapText(`“${shown}”`, room - 4).map((line) => `    ${line}`),
  ];
}

/** Supplier words keep their paragraphs and lose everything a terminal would obey. */
function paragraphs(text: string, room: number): string[] {
  return text.split('\n').flatMap((line) => {
    const indent = /^\s*/u.exec(line)?.[0].slice(0, 8) ?? '';
    return wrapText(plainText(line), room - indent.length).map((part) => `${indent}${part}`);
  });
}

/** An answer as text: what is said, then every proof with its file, page and words. */
export function drawAnswer(answer: Answer, style: Style, room: number): string {
  const options = (answer.options ?? []).map(({ label, question }) =>
    plainText(`  - ${label}: ${question}`),
  );
  const citations = answer.citations.flatMap((citation, index) =>
    citationLines(citation, index, room),
  );
  return [
    ...paragraphs(answer.text, room),
    ...options,
    ...(citations.length === 0 ? [] : ['', style('quiet', citations.join('\n'))]),
    style('quiet', `as of ${answer.asOf}`),
  ].join('\n');
}
