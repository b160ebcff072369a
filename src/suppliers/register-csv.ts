import { parseCsv } from './parse-csv.ts';
import { registerColumns } from './register-entry.ts';

type Column = (typeof registerColumns)[number];
type RawEntry = Readonly<{ where: string; value: unknown }>;

const lists: readonly Column[] = ['aliases', 'developmentSites'];

/**
 * Reads the register as CSV. A cell with several values separates them with ";", "|" or a line
 * break. An order is "product", "product @ version" or "product @ version @ hosted service".
 */
export function readRegisterCsv(text: string): { entries: RawEntry[]; ignored: string[] } {
  const [header, ...rows] = parseCsv(text);
  const columns = (header?.cells ?? []).map(columnOf);
  const ignored = (header?.cells ?? []).filter((cell, at) => !columns[at] && cell !== '');
  const entries = rows.map(({ line, cells }) => ({
    where: `line ${line}`,
    value: Object.fromEntries(
      columns.flatMap((column, at) => {
        const cell = cells[at] ?? '';
        return column && cell !== '' ? [[column, cellValue(column, cell)]] : [];
      }),
    ),
  }));
  return { entries, ignored };
}

function columnOf(cell: string): Column | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[\s_-]/gu, '');
  return registerColumns.find((column) => plain(column) === plain(cell));
}

function cellValue(column: Column, cell: string): unknown {
  if (column === 'orders') return items(cell).map(order);
  if (lists.includes(column)) return items(cell);
  return column === 'tier' ? cell.toLowerCase() : cell;
}

function items(cell: string): string[] {
  return cell
    .split(/[;|\n]/u)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function order(item: string): unknown {
  const [product = '', ...more] = item.split('@').map((part) => part.trim());
  const kind = more.find((part) => /^(?:product|hosted service)$/iu.test(part))?.toLowerCase();
  const version = more.find((part) => part !== '' && part.toLowerCase() !== kind);
  return { product, ...(version ? { version } : {}), ...(kind ? { kind } : {}) };
}
