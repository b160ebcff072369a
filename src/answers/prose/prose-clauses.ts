import { findDates } from '../../claims/dates.ts';
import type { Subject } from './prose-subjects.ts';
import { claimingWords, type ProseWord } from './prose-words.ts';

/** One thing a sentence says, of whom, and with which values. */
export type ProseClause = Readonly<{
  /** Registered names; of the clause before where it names nobody itself. */
  subjects: readonly string[];
  words: readonly ProseWord[];
  /** As written, without the names. */
  text: string;
}>;

const cut = /;|,(?=\s)|(?<=\s)(?:and|but|while|whereas|und|aber|sowie)(?=\s)/gu;

/** The clauses of a sentence that say something. `subjects`: the suppliers it names. */
export function clausesOf(sentence: string, subjects: readonly Subject[]): ProseClause[] {
  const text = masked(sentence, subjects);
  const words = claimingWords(text);
  const pieces = merged(pieceRanges(text), words);
  let last: readonly string[] = [];
  return pieces.map(({ start, end }) => {
    const named = subjects.filter((one) => one.start >= start && one.start < end);
    if (named.length > 0) last = named.map(({ name }) => name);
    return {
      subjects: last,
      words: words.filter((word) => word.start >= start && word.start < end),
      text: text.slice(start, end),
    };
  });
}

type Range = Readonly<{ start: number; end: number }>;

/** A name says nothing about what is claimed of it; offsets stay. */
function masked(text: string, subjects: readonly Range[]): string {
  return subjects.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}

function pieceRanges(text: string): Range[] {
  const dates = findDates(text);
  const cuts = [...text.matchAll(cut)]
    .map(({ index }) => index)
    .filter((at) => !dates.some(({ start, end }) => at > start && at < end));
  const edges = [0, ...cuts, text.length];
  return edges.slice(1).map((end, at) => ({ start: edges[at] ?? 0, end }));
}

/** A piece without a word of its own belongs to the next one, the last to the one before. */
function merged(pieces: readonly Range[], words: readonly ProseWord[]): Range[] {
  const ranges: Range[] = [];
  let from: number | undefined;
  for (const { start, end } of pieces) {
    const begin = from ?? start;
    const isSaying = words.some((word) => word.start >= begin && word.start < end);
    from = isSaying ? undefined : begin;
    if (isSaying) ranges.push({ start: begin, end });
  }
  const last = ranges.at(-1);
  const end = pieces.at(-1)?.end ?? 0;
  if (from === undefined) return ranges;
  return [...ranges.slice(0, -1), { start: last?.start ?? from, end }];
}
