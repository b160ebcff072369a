import type { Candidate } from '../candidate.ts';
import type { ProposeRule, Source } from './source.ts';

/** Every rule looks at every document; a rule that does not fit yields nothing. */
const rules: readonly ProposeRule[] = [];

/** Proposes every claim the built-in rules can read in a document. */
export function* proposeClaims(source: Source): Generator<Candidate> {
  for (const rule of rules) yield* rule(source);
}
