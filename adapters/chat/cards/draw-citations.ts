import type { AnswerCitation } from '../../../src/answers/answer.ts';
import { count, short } from '../../../src/answers/words.ts';
import type { CardElement, Container } from './adaptive-card.ts';
import { groups } from './card-size.ts';
import { fold } from './fold.ts';
import { words } from './text-block.ts';

const most = { citations: 40, quote: 400, file: 120, pointer: 120 };
const mostBytes = 10_000;

/** Where the page of a citation can be seen, where a chat can show it. */
export type SourceUrl = (citation: AnswerCitation, number: number) => string | undefined;

/**
 * The proofs, folded away behind a button: number, file, page and the exact words. Each group is
 * one part of a card; `[n]` in the text is the number here.
 */
export function drawCitations(
  citations: readonly AnswerCitation[],
  urlOf?: SourceUrl,
): CardElement[][] {
  const drawn = citations
    .slice(0, most.citations)
    .map((citation, at) => drawCitation(citation, at + 1, urlOf?.(citation, at + 1)));
  let from = 1;
  const parts = groups(drawn, most.citations, mostBytes).map((items, at) => {
    const title = titleOf(from, items.length, citations.length);
    from += items.length;
    return fold(`quotes-${at + 1}`, title, items);
  });
  const more = citations.length - most.citations;
  const rest = `… and ${more} more quotes; ask a narrower question, or for the report.`;
  return more > 0 ? [...parts, [words(rest, { isSubtle: true })]] : parts;
}

function titleOf(from: number, shown: number, all: number): string {
  if (shown === all) return count(all, 'quote');
  return `Quotes ${from} to ${from + shown - 1} of ${all}`;
}

function drawCitation(citation: AnswerCitation, number: number, url?: string): Container {
  const { file, page, pointer, quote } = citation;
  const at = page === undefined ? pointer && short(pointer, most.pointer) : `page ${page}`;
  const source = `[${number}] ${short(file, most.file)}${at ? `, ${at}` : ''}`;
  return {
    type: 'Container',
    spacing: 'small',
    items: [
      words(source, { weight: 'bolder', size: 'small' }),
      words(`“${short(quote, most.quote)}”`, { size: 'small', spacing: 'none' }),
    ],
    ...(url && { selectAction: { type: 'Action.OpenUrl', title: `Open ${source}`, url } }),
  };
}
