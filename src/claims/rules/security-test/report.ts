import type { Document, Page, Row, Span, View } from '../../../evidence/document.ts';
import { visibleView } from '../../../evidence/document.ts';
import type { Classification } from '../../../evidence/evidence.ts';
import { sentences } from '../../../evidence/sentences.ts';
import type { Source } from '../source.ts';
import { cellsOf, type ReportCell } from './row-cells.ts';
import { type Section, sectionHeading } from './sections.ts';

/** A piece of a page; `text` has every white-space character as a plain space, so offsets hold. */
export type Piece = Span & Readonly<{ page: number; view: View; text: string }>;

/** A sentence of the prose and the section it stands in. */
export type Sentence = Piece & Readonly<{ section: Section | undefined }>;

/** A printed line with its cells; `height` is the glyph height in points. */
export type ReportRow = Piece &
  Readonly<{
    section: Section | undefined;
    /** Position in `Report.rows`. */
    index: number;
    y: number;
    height: number;
    cells: readonly ReportCell[];
  }>;

/** A document taken apart once for all questions about it. */
export type Report = Readonly<{
  document: Document;
  classification: Classification;
  sentences: readonly Sentence[];
  rows: readonly ReportRow[];
  /** The glyph height most of the text is printed in, in points. */
  bodyHeight: number;
}>;

const longestSentence = 1200;
/** A line this long is a paragraph of a text file, not a row of a table or a form. */
const longestRow = 400;

/** White space of every kind as one plain space per character: patterns stay simple, offsets valid. */
export function flat(text: string): string {
  return text.replace(/\s/gu, ' ');
}

type Headings = ReadonlyMap<string, Section | undefined>;

function* sentencesOf(
  page: Page,
  headings: Headings,
  carried: Section | undefined,
): Generator<Sentence> {
  const visible = visibleView(page, 'text');
  let section = carried;
  for (const span of sentences(visible)) {
    const text = flat(visible.slice(span.start, span.end));
    section = headings.has(text) ? headings.get(text) : (sectionHeading(text) ?? section);
    if (text.length <= longestSentence)
      yield { ...span, text, section, page: page.number, view: 'text' };
  }
}

/** The glyph height most of the text is printed in. */
function usualHeight(pages: readonly Page[]): number {
  const letters = new Map<number, number>();
  for (const { rows } of pages)
    for (const { height, start, end } of rows) {
      const rounded = Math.round(height * 2) / 2;
      letters.set(rounded, (letters.get(rounded) ?? 0) + end - start);
    }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** A line printed larger than the text opens a section, of a known kind or of none. */
function isLarge(row: Row, body: number): boolean {
  return row.height > body * 1.15 && row.cells.length === 1 && row.end - row.start < 70;
}

function reportRow(page: Page, row: Row, index: number, section: Section | undefined): ReportRow {
  const { start, end, y, height } = row;
  return {
    index,
    start,
    end,
    y,
    height,
    section,
    page: page.number,
    view: 'layout',
    text: flat(page.layout.slice(start, end)),
    cells: cellsOf(page.layout, row),
  };
}

/** Reports by their document; several rules ask for the same one. */
const known = new WeakMap<Document, Report>();

/** Takes a document apart into sentences and rows, each with the section it stands in. */
export function readReport(source: Source): Report {
  const found = known.get(source.document);
  if (found?.classification === source.classification) return found;
  const report = takeApart(source);
  known.set(source.document, report);
  return report;
}

function takeApart({ document, classification }: Source): Report {
  const prose: Sentence[] = [];
  const rows: ReportRow[] = [];
  const body = usualHeight(document.pages);
  for (const page of document.pages) {
    const headings = new Map<string, Section | undefined>();
    for (const row of page.rows.filter(({ start, end }) => end - start <= longestRow)) {
      const line = flat(page.layout.slice(row.start, row.end));
      const named = sectionHeading(line);
      const opens = named !== undefined || isLarge(row, body);
      if (opens) headings.set(line, named);
      rows.push(reportRow(page, row, rows.length, opens ? named : rows.at(-1)?.section));
    }
    prose.push(...sentencesOf(page, headings, prose.at(-1)?.section));
  }
  return { document, classification, sentences: prose, rows, bodyHeight: body };
}
