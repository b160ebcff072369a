import type { Span } from '../evidence/document.ts';
import cues from './gazetteer/polarity-cues.json' with { type: 'json' };
import { compilePatterns } from './polarity-patterns.ts';

/**
 * A piece of a statement with its own verb. `subjectOf` is the clause whose subject it goes on with
 * ("was issued in 2018 and has been withdrawn"). A condition ("if …") states nothing.
 */
export type Clause = Readonly<{
  ranges: readonly Span[];
  subjectOf?: Clause;
  isCondition: boolean;
}>;

type Boundary = keyof typeof cues.boundaries;

const boundaries = compilePatterns<Boundary>([
  { patterns: cues.boundaries.split, value: 'split' },
  { patterns: cues.boundaries.subordinate, value: 'subordinate' },
  { patterns: cues.boundaries.condition, value: 'condition' },
  { patterns: cues.boundaries.shared, value: 'shared' },
  { patterns: cues.boundaries.newSubject, value: 'newSubject' },
]);
const punctuation = /;(?= )|[.!?](?= \S)|,(?= )/gu;
/** A full stop inside these ends no clause. */
const abbreviated =
  /(?:\b(?:no|nr|e\.g|i\.e|z\.b|cl|sec|art|approx|inc|ltd|co|vs|ca|dr)|\b\p{L}|\b\d{1,2})$/u;

/** "where possible" limits its clause and opens none. */
const limit =
  /^(?:if|where|when|whenever|wo|wenn|falls) (?:possible|feasible|practic|applicable|appropriate|necessary|möglich|machbar|nötig)/u;

type Cut = Readonly<{ at: number; kind: Boundary | 'comma' }>;

function cutsIn(text: string): readonly Cut[] {
  const cuts: Cut[] = boundaries
    .find(text)
    .filter(({ start }) => !limit.test(text.slice(start, start + 30)))
    .map(({ start, value }) => ({ at: start, kind: value }));
  for (const { index, 0: sign } of text.matchAll(punctuation)) {
    if (sign === '.' && abbreviated.test(text.slice(Math.max(0, index - 10), index))) continue;
    cuts.push({ at: index + 1, kind: sign === ',' ? 'comma' : 'split' });
  }
  return cuts.sort((left, right) => left.at - right.at);
}

/** Clauses of a folded canonical statement; a subordinate clause ends at the next comma. */
export function clausesOf(text: string): readonly Clause[] {
  type Open = { ranges: Span[]; subjectOf?: Clause; isCondition: boolean };
  const clauses: Open[] = [{ ranges: [], isCondition: false }];
  let [main, current] = [clauses[0], clauses[0]];
  let from = 0;
  const goOnIn = (clause: Open | undefined, at: number): void => {
    if (at > from) current?.ranges.push({ start: from, end: at });
    from = at;
    current = clause;
  };
  for (const { at, kind } of cutsIn(text)) {
    if (kind === 'comma') {
      if (current !== main) goOnIn(main, at);
      continue;
    }
    const next: Open = {
      ranges: [],
      isCondition: kind === 'condition',
      ...(kind === 'shared' && main && { subjectOf: main }),
    };
    clauses.push(next);
    goOnIn(next, at);
    if (kind !== 'subordinate' && kind !== 'condition') main = next;
  }
  goOnIn(undefined, text.length);
  return clauses.filter(({ ranges }) => ranges.length > 0);
}
