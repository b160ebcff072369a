import type { Document, Page, Row, Span, View } from '../evidence/document.ts';
import { canonical } from './canonical.ts';
import type { Polarity } from './claim-types.ts';
import cues from './gazetteer/polarity-cues.json' with { type: 'json' };
import { compilePatterns } from './polarity-patterns.ts';
import { outerSentences, statementsBefore } from './statements.ts';

/** Most items of one list. */
const longestList = 40;
const longestHeading = 90;
/** A row opens a section where its letters are so much larger than those of the statement. */
const largerThanText = 1.15;

const item =
  /^\s*(?:[•▪▫◦‣⁃·●○■□◆▶➢✓✔–—*-]|\(?(?:\d{1,2}(?:\.\d{1,2}){0,4}|\p{L}|[ivx]{1,4})[.)])\s/u;
const openEnd = /[\p{L}\p{N})”"';,]\s*$/u;
const leadEnd = /:\s*$/u;

const headings = compilePatterns<Polarity>([
  { patterns: cues.headings.planned, value: 'planned' },
  { patterns: cues.headings['other-party'], value: 'other-party' },
  { patterns: cues.headings.negated, value: 'negated' },
]);

/**
 * The sentence ending in a colon that a list item belongs to ("We plan to introduce:"), where the
 * statement is such an item.
 */
export function leadInOf(page: Page, view: View, statement: Span): string | undefined {
  const text = page[view].slice(statement.start, statement.end);
  if (!item.test(text) && !openEnd.test(text)) return undefined;
  for (const { start, end } of statementsBefore(page, view, statement).slice(0, longestList)) {
    const before = page[view].slice(start, end);
    if (leadEnd.test(before)) return before;
    if (!item.test(before) && !openEnd.test(before)) return undefined;
  }
  return undefined;
}

function headingRow({ rows }: Page, statement: Span): Row | undefined {
  const own = rows.find(({ start, end }) => start < statement.end && end > statement.start);
  return rows.findLast(
    ({ end, height, cells }) =>
      end <= statement.start && cells.length === 1 && height > largerThanText * (own?.height ?? 0),
  );
}

/** How the last heading above a statement makes it to be read: "Roadmap", "Out of scope". */
export function headingPolarity(
  page: Page,
  view: View,
  statement: Span,
): Readonly<{ polarity: Polarity; heading: string }> | undefined {
  const span =
    view === 'layout'
      ? headingRow(page, statement)
      : page.passages.findLast(({ kind, end }) => kind === 'heading' && end <= statement.start);
  if (!span || span.end - span.start > longestHeading) return undefined;
  const heading = page[view].slice(span.start, span.end).trim();
  const { text } = canonical(heading.replace(/^[\d.]{1,8}\s+|^#{1,6} /u, ''), { fold: true });
  const whole = headings
    .find(text.trim())
    .find(({ start, end }) => start === 0 && end === text.trim().length);
  return whole && { polarity: whole.value, heading };
}

const finished = /[.!?:;]["”’)]?\s*$/u;
const goesOn = /^\s*\p{Ll}/u;

function sentenceOf(page: Page | undefined, place: 'first' | 'last'): string {
  const span = page && outerSentences(page)[place];
  return page && span ? page.text.slice(span.start, span.end) : '';
}

/**
 * The parts of a sentence of the prose that stand on the page before and the page after: a citation
 * never leaves its page, but "not" may.
 */
export function overPages(
  { pages }: Document,
  page: Page,
  statement: Span,
): Readonly<{ before: string; after: string }> {
  const { first, last } = outerSentences(page);
  const text = page.text.slice(statement.start, statement.end);
  const at = pages.indexOf(page);
  const before = first?.start === statement.start ? sentenceOf(pages[at - 1], 'last') : '';
  const after = last?.end === statement.end ? sentenceOf(pages[at + 1], 'first') : '';
  return {
    before: goesOn.test(text) && !finished.test(before) ? before : '',
    after: !finished.test(text) && goesOn.test(after) ? after : '',
  };
}
