import {
  type Document,
  type Page,
  type Span,
  type View,
  visibleView,
} from '../evidence/document.ts';
import type { PageSpan } from './candidate.ts';
import type { Citation } from './claim.ts';
import { columnsOf } from './columns-of.ts';
import type { RejectionReason } from './rejection.ts';
import { statementAt } from './statements.ts';

/** Characters of a statement beyond which no person reads it as one. */
const longestStatement = 4000;

/**
 * A piece of a page as proof: `page[view].slice(start, end) === quote`, widened to its sentence or
 * row. `own` is the part of `quote` the proposer pointed to. `columns` are the cells of a wrapped
 * table row put together column by column, as the eye reads them.
 */
export type Proof = Span &
  Readonly<{
    page: number;
    view: View;
    quote: string;
    own: Span;
    /** The page the quote stands on. */
    on: Page;
    columns: readonly string[];
  }>;

function isInRange(page: Page, { view, start, end }: PageSpan): boolean {
  if (view !== 'text' && view !== 'layout') return false;
  const isWhole = Number.isInteger(start) && Number.isInteger(end);
  return isWhole && start >= 0 && start < end && end <= page[view].length;
}

function touchesHidden(page: Page, view: View, span: Span): boolean {
  return (
    view === 'text' && page.hidden.some(({ start, end }) => start < span.end && end > span.start)
  );
}

/** The columns of a statement of several rows that are wrapped. */
function columnsIn(page: Page, view: View, span: Span): readonly string[] {
  const rows = page.rows.filter(({ start, end }) => start < span.end && end > span.start);
  if (view === 'text' || rows.length < 2) return [];
  const wrapped = columnsOf(page, rows).filter((parts) => parts.length > 1);
  return wrapped.map((parts) => parts.join('\n'));
}

/** The proof a span of a candidate gives, or why it gives none. */
export function proofAt(document: Document, span: PageSpan): Proof | RejectionReason {
  const page = document.pages.find(({ number }) => number === span.page);
  if (!page || !isInRange(page, span)) return 'SPAN_OUT_OF_RANGE';
  const { view } = span;
  if (visibleView(page, view).slice(span.start, span.end).trim() === '') {
    return touchesHidden(page, view, span) ? 'HIDDEN_TEXT' : 'SPAN_OUT_OF_RANGE';
  }
  const { start, end } = statementAt(page, view, span);
  if (touchesHidden(page, view, { start, end })) return 'HIDDEN_TEXT';
  if (end - start > longestStatement) return 'STATEMENT_TOO_LONG';
  const own = {
    start: Math.max(0, span.start - start),
    end: Math.min(end, span.end) - start,
  };
  const quote = page[view].slice(start, end);
  return {
    page: page.number,
    view,
    start,
    end,
    quote,
    own,
    on: page,
    columns: columnsIn(page, view, { start, end }),
  };
}

/** The citation of a proof; keys in a fixed order, since ids are made from it. */
export function citationOf(evidenceId: string, { page, view, start, end, quote }: Proof): Citation {
  return { evidenceId, page, view, start, end, quote };
}
