import type { Citation } from '../../claims/claim.ts';
import type { Span } from '../../evidence/document.ts';
import { sentences } from '../../evidence/sentences.ts';
import type { PageText } from '../facts.ts';

/** A sentence of a document that a reader of the page can see. */
export type Passage = Readonly<{ id: string; text: string; citation: Citation }>;

const minLength = 25;
const maxLength = 600;

/** Sentences of a page in which one of the words occurs; `page.text.slice(start, end) === quote`. */
export function passagesOf(evidenceId: string, page: PageText, words: RegExp): Passage[] {
  if (!words.test(page.text)) return [];
  return page.passages.flatMap((passage) => {
    const text = page.text.slice(passage.start, passage.end);
    if (!passage.visible || passage.kind === 'footer' || !words.test(text)) return [];
    return sentences(text).flatMap((span) => {
      const found = trimmed(page.text, passage.start + span.start, passage.start + span.end);
      const quote = page.text.slice(found.start, found.end);
      const isFit = quote.length >= minLength && quote.length <= maxLength && words.test(quote);
      if (!isFit || isHidden(page, found)) return [];
      const citation: Citation = { evidenceId, page: page.number, view: 'text', ...found, quote };
      return [{ id: `${evidenceId}|${page.number}|${found.start}`, text: quote, citation }];
    });
  });
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /\s/u.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}

function isHidden({ hidden }: PageText, { start, end }: Span): boolean {
  return hidden.some((one) => one.start < end && start < one.end);
}
