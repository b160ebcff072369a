import type { Family } from './family.ts';
import { type Chunk, type Line, sizeOf } from './line.ts';

/** Characters; a token is about four. A page of a book has 3,000. */
const mostPerPage = 16_000;
/** Some 400 pages of dense print. */
const mostPerDocument = 1_600_000;

/** What of a document is sent, and the pages that are not sent whole. */
export type Budgeted<T> = Readonly<{ kept: readonly T[]; leftOut: readonly number[] }>;

/** The lines of each page, as far as one page may cost: nobody reads a page that is fuller. */
export function withinPages(lines: readonly Line[]): Budgeted<Line> {
  const spent = new Map<number, number>();
  const leftOut = new Set<number>();
  const kept = lines.filter((line) => {
    const sum = (spent.get(line.page) ?? 0) + sizeOf([line]);
    spent.set(line.page, sum);
    if (sum > mostPerPage) leftOut.add(line.page);
    return sum <= mostPerPage;
  });
  return { kept, leftOut: [...leftOut] };
}

/** How soon a chunk is read: the cover first, then what the family asks for, then the rest. */
function rankOf(chunk: Chunk, { first }: Family): number {
  if (chunk.some(({ page }) => page === 1)) return -1;
  const rank = first.findIndex((words) => chunk.some(({ text }) => words.test(text)));
  return rank < 0 ? first.length : rank;
}

/** The chunks of a document, relevant ones first, as far as one document may cost. */
export function withinDocument(chunks: readonly Chunk[], family: Family): Budgeted<Chunk> {
  const ranked = chunks
    .map((chunk) => ({ chunk, rank: rankOf(chunk, family) }))
    .toSorted((left, right) => left.rank - right.rank)
    .map(({ chunk }) => chunk);
  let spent = 0;
  const kept = ranked.filter((chunk) => {
    spent += sizeOf(chunk);
    return spent <= mostPerDocument;
  });
  const lost = ranked.filter((chunk) => !kept.includes(chunk)).flat();
  return { kept, leftOut: [...new Set(lost.map(({ page }) => page))] };
}
