import type { Page } from '../../../evidence/document.ts';
import type { DateOrder } from '../../dates.ts';
import { findDates } from '../../dates.ts';
import { findStandards } from '../../standards.ts';
import { labelHits } from '../labelled-fields-labels.ts';
import { readTables, type Table, type TableRow } from '../table/read-tables.ts';
import { certificateLexicon, isCertifiable } from './certificate-lexicon.ts';

/** One row of a list of certificates: a standard and what its other columns say. */
export type ListedCertificate = Readonly<{
  page: number;
  row: TableRow;
  standard: string;
  edition?: string;
  values: Readonly<Record<string, string>>;
}>;

const text = new Set([
  'certificateNumber',
  'holder',
  'issuer',
  'scope',
  'product',
  'accreditation',
]);
const dates = new Set(['issuedOn', 'validFrom', 'expiresOn']);

/** The certificates a page lists in a table with a header. */
export function certificateTable(page: Page, order: DateOrder | undefined): ListedCertificate[] {
  return readTables(page).flatMap((table) => {
    const fields = headerFields(table);
    const decisive = fields.filter((name) => name === 'certificateNumber' || dates.has(name ?? ''));
    const known = fields.filter((name) => name !== undefined).length;
    if (decisive.length === 0 || known < 2 || known <= fields.length / 2) return [];
    return table.rows.slice(1).flatMap((row) => listed(page.number, row, fields, order));
  });
}

function headerFields({ rows }: Table): (string | undefined)[] {
  return (rows[0]?.cells ?? []).map((cell) => {
    const [hit] = cell ? labelHits(cell.text, certificateLexicon) : [];
    return hit && hit.rest === undefined ? hit.field : undefined;
  });
}

function listed(
  page: number,
  row: TableRow,
  fields: readonly (string | undefined)[],
  order: DateOrder | undefined,
): ListedCertificate[] {
  const values = valuesOf(row, fields, order);
  if (values['certificateNumber'] === undefined && values['expiresOn'] === undefined) return [];
  const cells = row.cells.map((cell, index) =>
    fields[index] === 'certificateNumber' ? '' : (cell?.text ?? ''),
  );
  const column = fields.indexOf('standard');
  const named = findStandards(column < 0 ? cells.join(' | ') : (cells[column] ?? ''));
  return named
    .filter(({ standard }) => isCertifiable(standard))
    .map(({ standard, edition }) => ({
      page,
      row,
      standard,
      ...(edition !== undefined && { edition }),
      values,
    }));
}

function valuesOf(
  row: TableRow,
  fields: readonly (string | undefined)[],
  order: DateOrder | undefined,
): Record<string, string> {
  const entries = fields.flatMap((name, index) => {
    const printed = row.cells[index]?.text;
    const value = name && printed ? printedValue(name, printed, order) : undefined;
    return name && value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(entries.reverse());
}

function printedValue(
  name: string,
  printed: string,
  order: DateOrder | undefined,
): string | undefined {
  if (dates.has(name)) return findDates(printed, order)[0]?.iso;
  if (name === 'certificateNumber' && !/\d/u.test(printed)) return undefined;
  return text.has(name) && /[\p{L}\p{N}]/u.test(printed) ? printed : undefined;
}
