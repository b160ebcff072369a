import type { Span } from '../evidence/document.ts';
import gazetteer from './gazetteer/weaknesses.json' with { type: 'json' };
import { matchAt, openings, readPattern, tokenise, type WordPattern } from './word-patterns.ts';

/** A weakness a text names, and the criterion it speaks against. Offsets are into the text given. */
export type FoundWeakness = Span & Readonly<{ cause: string; criterion: string }>;

type Cause = Readonly<{ criterion: string; any: readonly string[]; not?: readonly string[] }>;
type Entry = Readonly<{ cause: string; denies: boolean; pattern: WordPattern }>;

const causes: Readonly<Record<string, Cause>> = gazetteer.causes;
const index = new Map<string, Entry[]>();
for (const [cause, { any, not = [] }] of Object.entries(causes)) {
  for (const [denies, notations] of [[false, any] as const, [true, not] as const]) {
    for (const notation of notations) {
      const pattern = readPattern(notation, gazetteer.classes);
      const keys = new Set(openings(pattern).map((word) => word?.slice(0, 2) ?? ''));
      for (const key of keys)
        index.set(key, [...(index.get(key) ?? []), { cause, denies, pattern }]);
    }
  }
}

type Hit = Span & Readonly<{ cause: string; denies: boolean }>;

function hitsIn(text: string): Hit[] {
  const tokens = tokenise(text, true);
  return tokens.flatMap((token, at) =>
    [...(index.get(token.low.slice(0, 2)) ?? []), ...(index.get('') ?? [])].flatMap(
      ({ cause, denies, pattern }) => {
        const range = matchAt(tokens, at, pattern);
        if (!range) return [];
        const start = tokens[range[0]]?.start ?? token.start;
        const end = tokens[range[1]]?.end ?? token.end;
        return [{ cause, denies, start, end }];
      },
    ),
  );
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
