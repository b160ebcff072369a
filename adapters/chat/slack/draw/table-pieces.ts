import { plainText } from '../../../../src/conversation/plain-text.ts';
import type { ReplyTable } from '../../../../src/conversation/reply.ts';
import type { Block } from './block.ts';
import { inGroups } from './in-groups.ts';
import { limits } from './limits.ts';
import { type Piece, pieceText } from './piece.ts';
import { listPieces } from './text-pieces.ts';

/** A cell with more is read better as a line of text. */
const maxCell = 500;
/** Of one table, so that a message has room for more than the table. */
const maxText = limits.tableText * 0.8;

type Row = readonly string[];

/** A native table, several when it is long; or its rows as a list when it fits no table. */
export function tablePieces({ columns, rows }: ReplyTable): Piece[] {
  if (rows.length === 0 || columns.length === 0) return [];
  const head = columns.map(plainText);
  const body = rows.map((row) => head.map((_, column) => plainText(row[column] ?? '')));
  if (!fitsTable(head, body)) {
    return inGroups(body, pieceText, size).flatMap((group) => listed(head, group));
  }
  return inGroups(body, maxText - size(head), size)
    .flatMap((group) => inGroups(group, limits.tableRows - 1))
    .map((group) => ({
      block: table(head, group),
      holds: { of: 'row', count: group.length },
    }));
}

function fitsTable(head: Row, body: readonly Row[]): boolean {
  if (head.length > limits.tableColumns || size(head) > maxText / 2) return false;
  return (
    body.every((row) => row.every(({ length }) => length <= maxCell)) &&
    body.every((row) => size(row) + size(head) <= maxText)
  );
}

/** A row that is cut in two counts with its end. */
function listed(head: Row, group: readonly Row[]): Piece[] {
  const drawn = listPieces(group.map((row) => rowText(head, row)));
  return drawn.map(({ block }, index) =>
    index === drawn.length - 1 ? { block, holds: { of: 'row', count: group.length } } : { block },
  );
}

/** "Supplier: Kestrel; status: gap"; a cell without words is left out. */
function rowText(head: Row, row: Row): string {
  return row
    .map((cell, column) => ({ cell, label: head[column] ?? '' }))
    .filter(({ cell }) => cell !== '')
    .map(({ cell, label }) => (label === '' ? cell : `${label}: ${cell}`))
    .join('; ');
}

const size = (row: Row) => row.reduce((sum, cell) => sum + Math.max(1, cell.length), 0);

/** Slack refuses a cell without text. */
const cell = (text: string) => ({ type: 'raw_text' as const, text: text === '' ? '–' : text });

function table(head: Row, body: readonly Row[]): Block {
  return {
    type: 'table',
    rows: [head, ...body].map((row) => row.map(cell)),
    column_settings: head.map(() => ({ is_wrapped: true })),
  };
}
