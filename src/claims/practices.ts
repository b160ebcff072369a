import type { Span } from '../evidence/document.ts';
import gazetteer from './gazetteer/practices.json' with { type: 'json' };
import { PatternIndex } from './pattern-index.ts';
import { type Token, tokenise } from './text-words.ts';
import { readPattern } from './word-patterns.ts';

/** A practice of the catalogue named in a text. Offsets are into the text given. */
export type FoundPractice = Span & Readonly<{ criterion: string; term: string }>;

/** `architecture` adds words that only count in a paper about how a product or service is built. */
type Context = 'any' | 'architecture';
type Role = 'any' | 'architecture' | 'not';
type Meaning = Readonly<{ criterion: string; role: Role }>;
type Vocabulary = Readonly<
  { any: readonly string[] } & Partial<
    Record<'architecture' | 'not' | 'yieldsTo', readonly string[]>
  >
>;

const criteria: Readonly<Record<string, Vocabulary>> = gazetteer.criteria;
const index = new PatternIndex<Meaning>();
for (const [criterion, vocabulary] of Object.entries(criteria)) {
  for (const role of ['any', 'architecture', 'not'] as const) {
    for (const notation of vocabulary[role] ?? []) {
      index.add(readPattern(notation, gazetteer.classes), { criterion, role });
    }
  }
}

/**
 * Finds every practice a sentence names, in English or German: what it speaks of, not whether it
 * says that it is done. The caller judges that (who does it, is it only recommended, asked, denied).
 */
export function findPractices(sentence: string, context: Context = 'any'): FoundPractice[] {
  const readings = /[-‐]\s*\n/u.test(sentence) ? [false, true] : [false];
  const hits = readings.flatMap((rejoin) => findHits(tokenise(sentence, rejoin), context));
  const kept = Object.keys(criteria).flatMap((criterion) => {
    const own = hits.filter((hit) => hit.criterion === criterion);
    const foreign = own.filter((hit) => hit.role === 'not');
    const positive = own.filter(
      (hit) => hit.role !== 'not' && !foreign.some((other) => overlap(hit, other)),
    );
    return mergeSpans(positive).map((span) => ({ ...span, criterion }));
  });
  return kept
    .filter(({ criterion, ...span }) => {
      const stronger = criteria[criterion]?.yieldsTo ?? [];
      return !kept.some((other) => stronger.includes(other.criterion) && overlap(span, other));
    })
    .map((found) => ({ ...found, term: sentence.slice(found.start, found.end) }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

type Hit = Span & Meaning;

function findHits(tokens: readonly Token[], context: Context): Hit[] {
  return index
    .hits(tokens)
    .map(({ value, start, end }) => ({ ...value, start, end }))
    .filter(({ role }) => role !== 'architecture' || context === 'architecture');
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else merged.push({ start, end });
  }
  return merged;
}
