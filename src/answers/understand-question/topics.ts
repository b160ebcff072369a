import { findPractices } from '../../claims/practices.ts';
import { tokenise } from '../../claims/text-words.ts';
import { matchAt, readPattern, type WordPattern } from '../../claims/word-patterns.ts';
import { type Area, areas } from '../../criteria/criterion.ts';
import topics from './topics.json' with { type: 'json' };

type Entry = Readonly<{ id: string; pattern: WordPattern }>;
type Hit = Readonly<{ id: string; first: number; last: number }>;

const byCriterion = entries(topics.criteria);
const byArea = entries(topics.areas);
const criterionId = /\b(?:GOV|SBD|SCD|DEP|REL|VUL)-?\d{2}\b/giu;

function entries(lists: Readonly<Record<string, readonly string[]>>): readonly Entry[] {
  return Object.entries(lists).flatMap(([id, patterns]) =>
    patterns.map((notation) => ({ id, pattern: readPattern(notation, {}) })),
  );
}

/**
 * The criteria a question is about, in the order in which it names them: ids as typed, else words
 * of questions, else words in which suppliers speak of their practices.
 */
export function criteriaIn(question: string): string[] {
  const typed = [...question.matchAll(criterionId)].map(([id]) => {
    const upper = id.toUpperCase();
    return upper.includes('-') ? upper : `${upper.slice(0, 3)}-${upper.slice(3)}`;
  });
  if (typed.length > 0) return [...new Set(typed)];
  const asked = hits(question, byCriterion).map((hit) => hit.id);
  if (asked.length > 0) return [...new Set(asked)];
  return [...new Set(findPractices(question).map((found) => found.criterion))];
}

/** The area of the catalogue a question names. */
export function areaIn(question: string): Area | undefined {
  const [hit] = hits(question, byArea);
  return areas.find((area) => area === hit?.id);
}

/** Matches in text order; one inside a longer one gives way ("security test" in "security testing"). */
function hits(question: string, list: readonly Entry[]): Hit[] {
  const tokens = tokenise(question, false);
  const found = tokens.flatMap((_, at) =>
    list.flatMap(({ id, pattern }) => {
      const range = matchAt(tokens, at, pattern);
      return range ? [{ id, first: range[0], last: range[1] }] : [];
    }),
  );
  const longest = found.filter(
    (hit) => !found.some((other) => other.id !== hit.id && contains(other, hit)),
  );
  return longest.sort((a, b) => a.first - b.first || b.last - a.last);
}

function contains(outer: Hit, inner: Hit): boolean {
  const length = (hit: Hit) => hit.last - hit.first;
  return outer.first <= inner.first && outer.last >= inner.last && length(outer) > length(inner);
}
