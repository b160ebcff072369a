import type { ClaimType } from '../../../src/claims/claim-types.ts';
import type { DateOrder } from '../../../src/claims/dates.ts';
import type { ProposedClaim } from './answer-schema.ts';
import { attributeShapes, type Shape } from './attribute-shapes.ts';
import { keptValue } from './attribute-value.ts';
import type { Chunk } from './line.ts';

/** A value of a claim as the gate reads it alone; `at` and `to` number the lines it stands in. */
export type Piece = Readonly<{
  name: string;
  kind: Shape['kind'];
  value: unknown;
  at: number;
  to: number;
}>;

/** The values of a claim in the form Assay keeps them; `refused` are those that are none. */
export type ReadAttributes = Readonly<{ pieces: readonly Piece[]; refused: number }>;

const levelEntry = /^\s*([\p{L}\p{N} .-]{1,60}?)\s*[:=]\s*(\S.*)$/u;

/** How the document prints dates, and the lines that were asked about. */
type Context = Readonly<{ order: DateOrder | undefined; chunk: Chunk }>;

function pieceOf(
  type: ClaimType,
  { name: given, value: printed, at }: ProposedClaim['attributes'][number],
  { order, chunk }: Context,
): Piece | undefined {
  const [name = '', part] = given.split('.', 2);
  const shape = attributeShapes(type).get(name);
  if (!shape || (part !== undefined && shape.kind !== 'counts')) return undefined;
  const line = chunk[(at ?? 0) - 1]?.text ?? '';
  const value =
    shape.kind === 'levels'
      ? levelIn(printed)
      : entryOf(shape, part, keptValue(type, name, shape, printed, { order, line }));
  if (value === undefined) return undefined;
  return { name, kind: shape.kind, value, at: at ?? 0, to: at ?? 0 };
}

/** "SM: ML 3". */
function levelIn(printed: string): Readonly<Record<string, string>> | undefined {
  const [, practice, level] = levelEntry.exec(printed) ?? [];
  return practice && level ? { [practice]: level } : undefined;
}

/** A count with the name it is a count of; any other value as it is. */
function entryOf({ kind, choices = [] }: Shape, part: string | undefined, value?: string) {
  if (kind !== 'counts' || value === undefined) return value;
  return part && choices.includes(part) ? { [part]: Number(value) } : undefined;
}

/** Reads what a model copied. A single value given twice counts once. */
export function readAttributes(
  type: ClaimType,
  attributes: ProposedClaim['attributes'],
  context: Context,
): ReadAttributes {
  const pieces: Piece[] = [];
  let refused = 0;
  for (const attribute of attributes) {
    const piece = pieceOf(type, attribute, context);
    if (piece === undefined) refused += 1;
    else if (!isGiven(piece, pieces)) pieces.push(piece);
  }
  return { pieces: withTableOfLevels(pieces), refused };
}

/** Levels per practice are one value that stands in several rows. */
function withTableOfLevels(pieces: readonly Piece[]): readonly Piece[] {
  const rows = pieces.filter(({ kind }) => kind === 'levels');
  const [first] = rows;
  if (!first) return pieces;
  const table: Piece = {
    ...first,
    value: Object.assign({}, ...rows.map(({ value }) => value)),
    at: Math.min(...rows.map(({ at }) => at)),
    to: Math.max(...rows.map(({ to }) => to)),
  };
  return [...pieces.filter((piece) => !rows.includes(piece)), table];
}

function isGiven({ name, kind }: Piece, pieces: readonly Piece[]): boolean {
  const isSingle = kind === 'text' || kind === 'date';
  return isSingle && pieces.some((other) => other.name === name);
}

/** The pieces put together: lists of elements, counts by severity. */
export function attributesOf(pieces: readonly Piece[]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { name, kind, value } of pieces) {
    const before = values[name];
    if (kind === 'list') values[name] = [...(Array.isArray(before) ? before : []), value];
    else if (kind === 'counts') values[name] = Object.assign({}, before, value);
    else values[name] = value;
  }
  return values;
}
