import type { Span } from '../evidence/document.ts';
import gazetteer from './gazetteer/weaknesses.json' with { type: 'json' };
import { PatternIndex } from './pattern-index.ts';
import { tokenise } from './text-words.ts';
import { readPattern } from './word-patterns.ts';

/** A weakness a text names, and the criterion it speaks against. Offsets are into the text given. */
export type FoundWeakness = Span & Readonly<{ cause: string; criterion: string }>;

type Cause = Readonly<{ criterion: string; any: readonly string[]; not?: readonly string[] }>;
type Meaning = Readonly<{ cause: string; denies: boolean }>;
type Hit = Span & Meaning;

const causes: Readonly<Record<string, Cause>> = gazetteer.causes;
const index = new PatternIndex<Meaning>();
for (const [cause, { any, not = [] }] of Object.entries(causes)) {
  for (const [denies, notations] of [[false, any] as const, [true, not] as const]) {
    for (const notation of notations) {
      index.add(readPattern(notation, gazetteer.classes), { cause, denies });
    }
  }
}

function hitsIn(text: string): Hit[] {
  return index
    .hits(tokenise(text, true))
    .map(({ value, start, end }) => ({ ...value, start, end }));
}

/**
 * Finds what a text says was wrong, in English or German; the first words for each cause. Whether it
 * is said of the supplier, as a fact, is for the caller to judge.
 */
export function findWeaknesses(text: string): FoundWeakness[] {
  const hits = hitsIn(text);
  const denied = (hit: Hit): boolean =>
    hits.some((o) => o.denies && o.cause === hit.cause && o.start < hit.end && hit.start < o.end);
  const found = new Map<string, FoundWeakness>();
  for (const hit of hits) {
    if (hit.denies || denied(hit) || found.has(hit.cause)) continue;
    const { cause, start, end } = hit;
    found.set(cause, { cause, criterion: causes[cause]?.criterion ?? '', start, end });
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}
