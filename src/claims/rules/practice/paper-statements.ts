import { type Document, type Span, visibleView } from '../../../evidence/document.ts';
import { sentences } from '../../../evidence/sentences.ts';
import { flat, isFragment } from './speech.ts';

/**
 * A sentence of the prose view. `text` is on one line, same length as printed. `heading` is the last
 * heading above it; `leadStatement` is the sentence ending in a colon that a list item belongs to.
 */
export type PaperStatement = Span &
  Readonly<{
    page: number;
    text: string;
    heading: string;
    leadStatement?: PaperStatement;
  }>;

const bullet = /^\s*(?:[•▪◦‣●○■□–—*·✓✔➢-]|\(?\d{1,2}(?:\.\d{1,2}){0,4}[.)]\s|\(?[a-z][.)]\s)/u;
const longestHeading = 90;

function isHeading(text: string): boolean {
  return text.length <= longestHeading && !/[.!?;,]\s*$/u.test(text) && isFragment(text);
}

/** Follows headings and lead-in sentences through a document. */
class Context {
  #heading = '';
  #lead: PaperStatement | undefined;

  place(statement: Omit<PaperStatement, 'heading' | 'leadStatement'>): PaperStatement {
    const { text } = statement;
    const isItem = bullet.test(text);
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

/** Every visible sentence of a document in reading order, with what stands above it. */
export function paperStatements(document: Document): PaperStatement[] {
  const context = new Context();
  return document.pages.flatMap((page) => {
    const visible = visibleView(page, 'text');
    return sentences(visible).map((span) => {
      const text = flat(visible.slice(span.start, span.end));
      return context.place({ ...span, page: page.number, text });
    });
  });
}
