import { canonical } from '../../claims/canonical.ts';
import { type Document, type Page, type Row, visibleView } from '../document.ts';

/** A printed line of the layout; `large` means larger than the text of the document. */
export type Line = Readonly<{ page: number; text: string; height: number; large: boolean }>;

/** The parts of a document that say what it is, each folded for comparison unless said otherwise. */
export type Zones = Readonly<{
  /** Lines of the title as printed. */
  titleLines: readonly string[];
  title: string;
  /** File name, and the title in the file's properties. */
  name: string;
  properties: string;
  /** Pages one and two. */
  front: string;
  headings: string;
  body: string;
  /** Every line of the document as printed. */
  lines: readonly Line[];
  pageCount: number;
}>;

const titleLines = 6;
const largerThanText = 1.15;
/** Share of the largest line's height from which a line belongs to the title itself. */
const nearlyLargest = 0.85;
const bodyPages = 60;
const numberedHeading =
  /^(?:(?:\d{1,2}\.){1,4}|\d{1,2}(?:\.\d{1,2}){0,3}|[A-Z]\.|§ ?\d{1,2})\s+\p{Lu}[^.;:]{2,70}$/u;
const markdownHeading = /^#{1,6}\s+/u;

function fold(text: string): string {
  return canonical(text, { fold: true }).text;
}

/** The glyph height most of the text is printed in. */
function textHeight(pages: readonly Page[]): number {
  const letters = new Map<number, number>();
  for (const { start, end, height } of pages.flatMap((page) => page.rows)) {
    const rounded = Math.round(height * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + end - start);
  }
  return [...letters].sort((left, right) => right[1] - left[1])[0]?.[0] ?? 0;
}

function lineOf(page: Page, row: Row, body: number): Line {
  const text = page.layout.slice(row.start, row.end);
  const large = row.height > body * largerThanText || markdownHeading.test(text);
  return { page: page.number, text: text.replace(markdownHeading, ''), height: row.height, large };
}

/** The largest lines of the first page with text, in reading order; else its first lines. */
function titleOf(lines: readonly Line[]): readonly Line[] {
  const first = lines.filter(({ page, text }) => page === lines[0]?.page && text.trim() !== '');
  const large = first.filter((line) => line.large);
  const chosen = (large.length > 0 ? large : first.slice(0, 2))
    .toSorted((left, right) => right.height - left.height)
    .slice(0, titleLines);
  return first.filter((line) => chosen.includes(line));
}

/** Lines that stand together read on; between others there is a stop, so that no phrase spans them. */
function joinTitle(lines: readonly Line[], title: readonly Line[]): string {
  return title.reduce((text, line, index) => {
    const isNext = index > 0 && lines[lines.indexOf(line) - 1] === title[index - 1];
    return index === 0 ? line.text : `${text}${isNext ? '\n' : ' ; '}${line.text}`;
  }, '');
}

function nameOf({ file }: Document): string {
  const words = file
    .replace(/\.[a-z\d]{2,5}$/iu, '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/[_.+]+/gu, ' ');
  return fold(words);
}

/** Takes a document apart into the parts that say what it is; hidden text is in none of them. */
export function zonesOf(document: Document): Zones {
  const pages = document.pages.filter((page) => page.rows.length > 0);
  const body = textHeight(pages);
  const lines = pages.flatMap((page) => page.rows.map((row) => lineOf(page, row, body)));
  const title = titleOf(lines);
  const tallest = Math.max(0, ...title.map(({ height }) => height));
  const later = lines.filter(({ page }) => page > (lines[0]?.page ?? 1));
  const headings = later.filter(({ text, large }) => large || numberedHeading.test(text.trim()));
  const visible = pages.slice(0, bodyPages).map((page) => visibleView(page, 'text'));
  return {
    titleLines: title
      .filter(({ height }) => height >= nearlyLargest * tallest)
      .map(({ text }) => text),
    title: fold(joinTitle(lines, title)),
    name: nameOf(document),
    properties: fold((document.info.title ?? '').replace(/[_]+/gu, ' ')),
    front: fold(visible.slice(0, 2).join('\n')),
    headings: fold(headings.map(({ text }) => text).join(' ; ')),
    body: fold(visible.join('\n')),
    lines,
    pageCount: document.pageCount,
  };
}
