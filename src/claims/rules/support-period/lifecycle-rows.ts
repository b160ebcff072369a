import type { Page } from '../../../evidence/document.ts';
import type { Candidate } from '../../candidate.ts';
import { readTables, type Table, type TableRow } from '../table/read-tables.ts';
import { type EndDate, endDates } from './support-dates.ts';
import { milestoneOfHeading } from './support-periods-in.ts';

/** What one row of a lifecycle table tells: an end of support, or only an end of sale. */
export type LifecycleRow = Readonly<{ support?: Candidate; sale?: Candidate }>;

const productHead =
  /\b(?:products?|models?|devices?|version|release|series|family|type|article|order (?:no|number)|item|name|produkte?|modelle?|gerät\w*|baureihe\w*|typ|artikel\w*|ausgabe)\b/iu;
const securityHead = /secur|sicherheit/iu;

/** Rows of tables with a column for the end of support or of sale. */
export function lifecycleRows(page: Page): LifecycleRow[] {
  return readTables(page).flatMap((table) => rowsOf(page, table));
}

function rowsOf(page: Page, { rows }: Table): LifecycleRow[] {
  const [header, ...body] = rows;
  if (header === undefined) return [];
  const heads = header.cells.map((cell) => cell?.text ?? '');
  const milestones = heads.map((head) => milestoneOfHeading(head));
  const support = supportColumn(heads, milestones);
  const sale = milestones.indexOf('end of sale');
  const product = Math.max(
    0,
    heads.findIndex((head) => productHead.test(head)),
  );
  if (support < 0 && sale < 0) return [];
  return body.map((row) => {
    const until = support < 0 ? undefined : dateIn(row, support);
    if (until !== undefined) return { support: supportClaim(page, row, product, until) };
    const isSale = support < 0 && dateIn(row, sale) !== undefined;
    return isSale ? { sale: saleClaim(page, header, row, heads[sale] ?? '') } : {};
  });
}

/** The column that names security, else the last one that ends support. */
function supportColumn(
  heads: readonly string[],
  milestones: readonly (string | undefined)[],
): number {
  const columns = [...milestones.keys()].filter((at) => milestones[at] === 'security support');
  return columns.find((at) => securityHead.test(heads[at] ?? '')) ?? columns.at(-1) ?? -1;
}

function dateIn(row: TableRow, column: number): EndDate | undefined {
  const found = endDates(row.cells[column]?.text ?? '');
  return found.length === 1 ? found[0] : undefined;
}

function supportClaim(page: Page, row: TableRow, product: number, until: EndDate): Candidate {
  const name = row.cells[product]?.text;
  const attributes = ['until', ...(name === undefined ? [] : ['product'])];
  return {
    type: 'support-period',
    polarity: 'asserted',
    attributes: { until: until.iso, ...(name === undefined ? {} : { product: name }) },
    spans: [{ page: page.number, view: 'layout', start: row.start, end: row.end, attributes }],
    ...(until.isYear
      ? { derivedBy: { until: { rule: 'last day of the printed year', inputs: ['until'] } } }
      : {}),
    proposedBy: 'rules',
  };
}

/** Cited from the header on, whose words say what the date is. */
function saleClaim(page: Page, header: TableRow, row: TableRow, heading: string): Candidate {
  return {
    type: 'practice',
    polarity: 'asserted',
    attributes: { criterion: 'VUL-06', detail: heading },
    spans: [
      {
        ...{ page: page.number, view: 'layout', start: header.start, end: row.end },
        attributes: ['criterion', 'detail'],
      },
    ],
    notes: ['end of sale, not end of support'],
    proposedBy: 'rules',
  };
}
