import type { Page, Row } from '../../../evidence/document.ts';
import { findStandards } from '../../standards.ts';
import type { LabelledField } from '../labelled-fields.ts';
import { isCertifiable } from './certificate-lexicon.ts';
import { labelledNumber } from './certificate-number.ts';

/**
 * A page with several certificates under each other, cut where one ends and the next begins: at the
 * widest gap between their numbers. Offsets stay those of the page; what belongs to the others is
 * blank. One block where every certificate would not have a number and a standard of its own.
 */
export function pageBlocks(page: Page, fields: readonly LabelledField[]): Page[] {
  const numbers = fields.flatMap((field) => {
    const value = labelledNumber(field)?.value;
    const label = page.layout.slice(field.label.start, field.label.end).toLowerCase();
    return value === undefined ? [] : [{ value, label, row: field.row }];
  });
  const firsts = numbers.filter(
    ({ value }, index) => numbers.findIndex((one) => one.value === value) === index,
  );
  if (firsts.length < 2 || firsts.some(({ label }) => label !== firsts[0]?.label)) return [page];
  const cuts = firsts
    .slice(1)
    .map(({ row }, index) => widestGap(page, firsts[index]?.row ?? 0, row));
  const bounds = [0, ...cuts, page.rows.length];
  const blocks = bounds.slice(1).map((to, index) => onlyRows(page, bounds[index] ?? 0, to));
  const isWhole = blocks.every(({ layout }) =>
    findStandards(layout).some(({ standard }) => isCertifiable(standard)),
  );
  return isWhole ? blocks : [page];
}

/** Index of the row below the widest gap between two rows. */
function widestGap({ rows }: Page, from: number, to: number): number {
  let best = to;
  let widest = 0;
  for (let row = from + 1; row <= to; row++) {
    const gap = (rows[row]?.y ?? 0) - (rows[row - 1]?.y ?? 0);
    if (gap > widest) [best, widest] = [row, gap];
  }
  return best;
}

function onlyRows(page: Page, from: number, to: number): Page {
  const rows: readonly Row[] = page.rows.slice(from, to);
  const start = rows[0]?.start ?? 0;
  const end = rows.at(-1)?.end ?? 0;
  const blank = (text: string) => text.replace(/[^\n]/gu, ' ');
  const layout =
    blank(page.layout.slice(0, start)) +
    page.layout.slice(start, end) +
    blank(page.layout.slice(end));
  return { ...page, layout, rows };
}
