import type { Cell, MediaType, Page, Passage, Row, Span, Warning } from '../document.ts';
import { unmask } from '../lookalikes.ts';
import { decodeText } from './decode-text.ts';
import { limitText, oversizePage } from './limit-page.ts';
import type { OpenedDocument, Reader, ReaderEvent } from './reader-event.ts';
import { invisibleSigns, lookalikeWarnings, smuggledWarnings } from './smuggled.ts';
import { Unreadable } from './unreadable.ts';

/** Imagined size of a character and a line, so that columns of plain text have places. */
const characterWidth = 6;
const lineHeight = 12;

/** More control characters than these, and than one in a hundred: the file is no text. */
const maxControls = 5;
const controls = /[\p{Cc}--[\t\n\f]]/gv;
const comments = /<!--[\s\S]*?(?:-->|$)/g;
const blank = (comment: string): string => comment.replace(/[^\n]/g, ' ');

/** Columns are set apart by tabs, by two or more spaces, or by the bars of a Markdown table. */
function cellsOf(line: string, start: number): Cell[] {
  const cells: Cell[] = [];
  for (const { index, 0: cell } of line.matchAll(/[^\t| ]+(?: [^\t| ]+)*/g)) {
    const [x0, x1] = [index * characterWidth, (index + cell.length) * characterWidth];
    cells.push({ start: start + index, end: start + index + cell.length, x0, x1 });
  }
  return cells;
}

/** Text as one page: rows are its lines, blank lines part its passages. */
export function textPage(text: string, hidden: readonly Span[] = []): Page {
  const layout = hidden.length > 0 ? text.replace(comments, blank) : text;
  const rows: Row[] = [];
  for (const { index, 0: line } of layout.matchAll(/[^\n]+/g)) {
    const cells = cellsOf(line, index);
    const y = rows.length * lineHeight;
    if (cells.length > 0)
      rows.push({ start: index, end: index + line.length, y, height: lineHeight, cells });
  }
  const passages = [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map(
    ({ index, 0: lines }): Passage => {
      const end = index + lines.length;
      const kind = /^#{1,6} /.test(lines) ? 'heading' : 'paragraph';
      return { start: index, end, kind, visible: layout.slice(index, end).trim() !== '' };
    },
  );
  return { number: 1, width: 0, height: 0, text, layout, rows, passages, hidden };
}

function isText(raw: string): boolean {
  const found = raw.match(controls)?.length ?? 0;
  return found <= maxControls + raw.length / 100;
}

function commentsIn(text: string): Span[] {
  return [...text.matchAll(comments)].map(({ index, 0: comment }) => ({
    start: index,
    end: index + comment.length,
  }));
}

/** Reads plain text and Markdown: UTF-8, UTF-16 with a byte order mark, else Windows-1252. */
export class TextReader implements Reader {
  readonly opened: OpenedDocument;
  readonly #page: Page;
  readonly #warnings: Warning[] = [];

  /** Throws Unreadable UNSUPPORTED_TYPE. */
  constructor(bytes: Uint8Array, mediaType: MediaType) {
    const raw = decodeText(bytes).replace(/\r\n?/g, '\n');
    if (!isText(raw)) throw new Unreadable('UNSUPPORTED_TYPE');
    const shown = raw.replace(controls, ' ').replace(invisibleSigns, '');
    const { text: whole, words } = unmask(shown.normalize('NFC'));
    this.#warnings.push(...smuggledWarnings(raw, 1), ...lookalikeWarnings(words, 1));
    const text = limitText(whole);
    if (text !== whole) this.#warnings.push(oversizePage(1));
    const hidden = mediaType === 'text/markdown' ? commentsIn(text) : [];
    const detail = 'Comments in the file do not show when it is displayed. They prove nothing.';
    if (hidden.length > 0) this.#warnings.push({ code: 'HIDDEN_TEXT', page: 1, detail });
    this.#page = textPage(text, hidden);
    this.opened = { type: 'opened', mediaType, pageCount: 1, info: { encrypted: false } };
  }

  async *pages(from: number): AsyncGenerator<ReaderEvent> {
    if (from > 1) return;
    for (const warning of this.#warnings) yield { type: 'warning', warning };
    yield { type: 'page', page: this.#page };
  }

  async extras(): Promise<Warning[]> {
    return [];
  }
}
