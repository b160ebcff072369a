import { kindOf, type Stated } from '../papers.ts';
import { type Statement, say } from '../statement.ts';
import { short } from '../words.ts';

const spoken: Partial<Record<Stated['claim']['polarity'], string>> = {
  negated: 'says that it is not done',
  planned: 'speaks of a plan',
  hedged: 'hedges',
  expired: 'speaks of something expired',
  historical: 'speaks of the past',
  'other-party': 'speaks of somebody else',
};

/** Whether a paper says something else than that there is such a thing, or was one. */
export function isNoFact({ polarity }: Stated['claim']): boolean {
  return ['negated', 'planned', 'hedged', 'other-party'].includes(polarity);
}

/** What a paper says, in its own words, and how it says it. */
export function quoteStatement({ claim, evidence }: Stated): Statement {
  const how = spoken[claim.polarity] ?? 'says';
  return say(
    `- "${evidence.file}" (${kindOf(evidence)}) ${how}: "${short(claim.citation.quote, 300)}"`,
    claim.citation,
  );
}
