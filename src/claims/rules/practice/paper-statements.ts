import { type Document, type Span, visibleView } from '../../../evidence/document.ts';
import { sentences } from '../../../evidence/sentences.ts';
import { asPrinted } from '../../canonical.ts';
import { flat, isFragment } from './speech.ts';

/**
 * A sentence of the prose view. `text` is on one line, same length as printed. `heading` is the last
 * heading above it; `leadStatement` is the sentence ending in a colon that a list item belongs to.
 */
export type PaperStatement = Span &
  Readonly<{
    page: number;
    text: string;
    /** As the page has it, with line ends; what is quoted comes from here. */
    raw: string;
    heading: string;
    leadStatement?: PaperStatement;
  }>;

const bullet = /^\s*(?:[•▪◦‣●○■□–—*·✓✔➢-]|\(?\d{1,2}(?:\.\d{1,2}){0,4}[.)]\s|\(?[a-z][.)]\s)/u;
const numbered = /^\s*(?:§ ?)?\d{1,2}(?:\.\d{1,2}){0,4}\.?\s+\p{Lu}/u;
const mostWords = 9;
const longestHeading = 90;

function isHeading(text: string): boolean {
  return text.length <= longestHeading && !/[.!?;,]\s*$/u.test(text) && isFragment(text);
}

/** "1. Purpose" opens a section, "1. Acknowledge receipt within 48 hours" is an item of a list. */
function isNumberedHeading(text: string): boolean {
  const isShort = text.trim().split(/\s+/u).length <= mostWords;
  return numbered.test(text) && isShort && isHeading(text);
}

/** Follows headings and lead-in sentences through a document. */
class Context {
  #heading = '';
  #lead: PaperStatement | undefined;

  place(statement: Omit<PaperStatement, 'heading' | 'leadStatement'>): PaperStatement {
    const { text } = statement;
    const isItem = bullet.test(text) && !isNumberedHeading(text);
    const opensList = /:\s*$/u.test(text);
    if (!isItem && !opensList && isHeading(text)) {
      this.#heading = text;
      this.#lead = undefined;
    } else if (!isItem && /[.!?]\s*$/u.test(text)) this.#lead = undefined;
    const placed: PaperStatement = {
      ...statement,
      heading: this.#heading,
      ...(this.#lead === undefined || opensList ? {} : { leadStatement: this.#lead }),
    };
    if (opensList && !isItem) this.#lead = placed;
    return placed;
  }
}

/** Several rules walk through the same document; its pages never change. */
const known = new WeakMap<Document, readonly PaperStatement[]>();

/** Every visible sentence of a document in reading order, with what stands above it. */
export function paperStatements(document: Document): readonly PaperStatement[] {
  const statements = known.get(document) ?? readStatements(document);
  known.set(document, statements);
  return statements;
}

function readStatements(document: Document): PaperStatement[] {
  const context = new Context();
  return document.pages.flatMap((page) => {
    const visible = visibleView(page, 'text');
    return sentences(visible).map((span) => {
      const raw = visible.slice(span.start, span.end);
      return context.place({ ...span, page: page.number, raw, text: flat(raw) });
    });
  });
}

/** A piece of a statement as one would write it down; words broken at a line end are joined. */
export function printed({ raw }: PaperStatement, { start, end }: Span): string {
  return asPrinted(raw.slice(start, end));
}

/** The same for a piece that a pattern took from the text of the statement. */
export function printedPiece(statement: PaperStatement, piece: string): string {
  const start = statement.text.lastIndexOf(piece);
  return start < 0 ? asPrinted(piece) : printed(statement, { start, end: start + piece.length });
}
