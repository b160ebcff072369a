import { type Document, type Span, visibleView } from '../../../evidence/document.ts';
import { sentences } from '../../../evidence/sentences.ts';
import type { LinkRule, PageSpan } from '../../candidate.ts';

/** A sentence or line of the prose view, with its place. */
export type Statement = Span & Readonly<{ page: number; text: string }>;

/** Five rules ask for the sentences of the same document. */
const known = new WeakMap<Document, readonly Statement[]>();

/** Every visible sentence of a report, in reading order. */
export function reportStatements(document: Document): readonly Statement[] {
  const statements = known.get(document) ?? readStatements(document);
  known.set(document, statements);
  return statements;
}

function readStatements(document: Document): readonly Statement[] {
  return document.pages.flatMap((page) => {
    const visible = visibleView(page, 'text');
    return sentences(visible).map(({ start, end }) => ({
      page: page.number,
      start,
      end,
      text: visible.slice(start, end),
    }));
  });
}

/** The printed lines of a statement: a signature block may be taken for one sentence. */
export function linesOf(statement: Statement): Statement[] {
  return [...statement.text.matchAll(/[^\n]+/gu)].map((match) => {
    const start = statement.start + match.index;
    return { ...statement, start, end: start + match[0].length, text: match[0] };
  });
}

/** A span of the statement, or of the part of it that a pattern matched. */
export function spanOf(
  statement: Statement,
  attributes: readonly string[],
  link?: LinkRule,
): PageSpan {
  return {
    page: statement.page,
    view: 'text',
    start: statement.start,
    end: statement.end,
    attributes,
    ...(link === undefined ? {} : { link }),
  };
}

/** One line, white space folded: the form in which values are handed to the gate. */
export function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
