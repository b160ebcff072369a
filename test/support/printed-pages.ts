import type { Source } from '../../src/claims/rules/source.ts';
import type { Cell, Document, Page, Passage, Row } from '../../src/evidence/document.ts';
import type { EvidenceKind } from '../../src/evidence/evidence.ts';

/** Points per character and per line of a typed page. */
const [advance, step] = [5, 14];
const pageBreak = /^=== page ===$/mu;

/** "# " opens the title of a page, "## " a heading; the rest is printed in body size. */
function sizeOf(line: string): Readonly<{ text: string; height: number }> {
  if (line.startsWith('## ')) return { text: line.slice(3), height: 16 };
  if (line.startsWith('# ')) return { text: line.slice(2), height: 24 };
  return { text: line, height: 10 };
}

/** A page in the making; every printed line goes into both views. */
class TypedPage {
  layout = '';
  text = '';
  readonly rows: Row[] = [];
  readonly passages: Passage[] = [];
  #y = 40;
  #opens = true;
  #height = 0;

  add(line: string): void {
    const { text, height } = sizeOf(line);
    this.#y += Math.max(step, height * 1.3);
    this.#opens ||= height !== this.#height;
    if (text.trim() === '') {
      this.#opens = true;
      return;
    }
    this.#addRow(text, height);
    this.#addProse(text.trim().replace(/ {3,}/gu, ' '));
    this.#opens = false;
    this.#height = height;
  }

  #addRow(text: string, height: number): void {
    if (this.layout) this.layout += '\n';
    const start = this.layout.length;
    const cells: Cell[] = [];
    for (const { index, 0: piece } of text.matchAll(/\S+(?: {1,2}\S+)*/gu)) {
      if (cells.length > 0) this.layout += ' | ';
      const at = this.layout.length;
      const [x0, x1] = [60 + index * advance, 60 + (index + piece.length) * advance];
      cells.push({ start: at, end: at + piece.length, x0, x1 });
      this.layout += piece;
    }
    this.rows.push({ start, end: this.layout.length, y: this.#y, height, cells });
  }

  #addProse(text: string): void {
    if (this.text) this.text += this.#opens ? '\n\n' : '\n';
    const start = this.text.length;
    this.text += text;
    const last = this.#opens ? undefined : this.passages.pop();
    const passage = { kind: 'paragraph', visible: true } as const;
    this.passages.push({ ...passage, start: last?.start ?? start, end: this.text.length });
  }
}

function printedPage(source: string, number: number): Page {
  const page = new TypedPage();
  for (const line of source.split('\n')) page.add(line);
  const { text, layout, rows, passages } = page;
  return { number, width: 595, height: 842, text, layout, rows, passages, hidden: [] };
}

/**
 * A document from typed text: three blanks part the cells of a row, "=== page ===" ends a page. Made
 * like the reader's, but for fonts.
 */
export function printedDocument(source: string, file = 'report.pdf'): Document {
  const pages = source.split(pageBreak).map((page, index) => printedPage(page, index + 1));
  return {
    sha256: '0'.repeat(64),
    file,
    mediaType: 'application/pdf',
    info: { encrypted: false },
    pageCount: pages.length,
    pages,
    warnings: [],
  };
}

/** What a rule looks at: typed text as a paper of a kind; `details` may make it a sample. */
export function printedSource(
  text: string,
  kind: EvidenceKind,
  details: Partial<Source['classification']> = {},
): Source {
  const classification = { kind, sampleOrTemplate: false, draft: false, reasons: [], ...details };
  return { document: printedDocument(text), classification };
}
