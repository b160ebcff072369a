import { findPrinted } from '../../../src/claims/printed.ts';
import { proofAt } from '../../../src/claims/proof.ts';
import { readValue, type ValueContext } from '../../../src/claims/verify-value.ts';
import type { Document } from '../../../src/evidence/document.ts';
import { type Place, shown } from './find-anchor.ts';
import type { Chunk, Line } from './line.ts';
import type { Piece } from './read-attributes.ts';

/** What a claim stands on while its values are looked for. */
export type Ground = Readonly<{
  document: Document;
  context: ValueContext;
  chunk: Chunk;
  /** The statement the anchor stands in. */
  main: Place;
  /** Numbers of its first and last line, from 1. */
  from: number;
  to: number;
}>;

/** Characters a value may run on over lines: a scope, a description. */
const longestValue = 3000;
/** Lines a value may be wrapped over. */
const mostWraps = 5;
/** Lines a number may be off by. */
const slip = 2;
/** Places looked at for one value. */
const mostPlaces = 16;

function proves(place: Place, { name, value }: Piece, { document, context }: Ground): boolean {
  const proof = proofAt(document, { ...place, attributes: [] });
  return typeof proof !== 'string' && readValue(name, value, proof, context) !== undefined;
}

/** Lines of one page as one piece. */
function joined(first: Line, last: Line): Place {
  const { page, view, start } = first;
  return { page, view, start, end: last.end };
}

/** The words of a value from the line on that they begin in, over line ends. */
function occurrence(line: Line, { value }: Piece, document: Document): readonly Place[] {
  if (typeof value !== 'string') return [];
  const { page, view, start } = line;
  const found = findPrinted(shown(document, line).slice(start, start + longestValue), value);
  return found ? [{ page, view, start: start + found.start, end: start + found.end }] : [];
}

/** From the line named to those around it and those of the statement; nearest first. */
function* candidatesFor(piece: Piece, ground: Ground): Generator<Place> {
  const { at } = piece;
  const { chunk, document, main, from, to } = ground;
  const line = chunk[at - 1];
  if (line) {
    yield line;
    yield* occurrence(line, piece, document);
    const wraps = chunk
      .slice(at, Math.max(piece.to, at + mostWraps))
      .filter(({ page }) => page === line.page);
    for (const last of wraps) yield joined(line, last);
  }
  yield main;
  yield* chunk.slice(Math.max(0, at - 1 - slip), at + slip);
  yield* chunk.slice(from - 1, to);
}

/**
 * Where a value is printed that a model read in a line: there, in the lines it is wrapped over, or
 * in the statement; undefined where none of them prints it.
 */
export function placeOf(piece: Piece, ground: Ground): Place | undefined {
  return candidatesFor(piece, ground)
    .take(mostPlaces)
    .find((place) => proves(place, piece, ground));
}
