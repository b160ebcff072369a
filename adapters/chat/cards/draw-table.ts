import { short } from '../../../src/answers/words.ts';
import type { ReplyTable } from '../../../src/conversation/reply.ts';
import type { CardElement, ContainerStyle, Table, TableRow } from './adaptive-card.ts';
import { groups } from './card-size.ts';
import { words } from './text-block.ts';

/** Wider or longer tables are for an export. */
const most = { columns: 8, rows: 50 };
/** Of one table element; a longer one is parted, with its head repeated. */
const mostBytes = 10_000;

type Drawing = Readonly<{
  /** How much room each column gets, against the others. */
  widths?: readonly number[];
  /** Colour behind a cell. */
  styleOf?: (cell: string, column: number) => ContainerStyle | undefined;
}>;

/** A table as elements of a card; what it leaves out of `all` its rows is said below it. */
export function drawTable(
  { columns, rows, all = rows.length }: ReplyTable & Readonly<{ all?: number }>,
  drawing: Drawing = {},
): CardElement[] {
  const shown = columns.slice(0, most.columns);
  const room = Math.max(60, Math.floor(1_200 / shown.length));
  const row = (cells: readonly string[], isHead: boolean): TableRow => ({
    type: 'TableRow',
    cells: shown.map((_, at) => {
      const cell = short(cells[at] ?? '', room);
      const style = isHead ? undefined : drawing.styleOf?.(cell, at);
      return {
        type: 'TableCell',
        items: [words(cell, isHead ? { weight: 'bolder' } : {})],
        ...(style && { style }),
      };
    }),
  });
  const drawn = rows.slice(0, most.rows).map((cells) => row(cells, false));
  return [
    ...groups(drawn, most.rows, mostBytes).map((part) =>
      table([row(shown, true), ...part], drawing.widths ?? widthsOf(shown, rows)),
    ),
    ...leftOut(all - drawn.length, columns.slice(most.columns)),
  ];
}

function table(rows: readonly TableRow[], widths: readonly number[]): Table {
  return {
    type: 'Table',
    spacing: 'medium',
    columns: widths.map((width) => ({ width })),
    rows,
    showGridLines: true,
    gridStyle: 'default',
  };
}

/** One to four shares of the width, by the longest cell. */
function widthsOf(columns: readonly string[], rows: ReplyTable['rows']): number[] {
  return columns.map((name, at) => {
    const longest = Math.max(
      name.length,
      ...rows.slice(0, most.rows).map((row) => row[at]?.length ?? 0),
    );
    return Math.min(4, Math.max(1, Math.ceil(longest / 12)));
  });
}

function leftOut(rows: number, columns: readonly string[]): CardElement[] {
  const missing = [
    ...(rows > 0 ? [`${rows} more rows`] : []),
    ...(columns.length > 0 ? [`${columns.length} more columns`] : []),
  ];
  if (missing.length === 0) return [];
  return [
    words(`… and ${missing.join(' and ')}; ask for the export to have all.`, { isSubtle: true }),
  ];
}
