import { z } from 'zod';
import { attributeSchemas } from '../../claims/claim-types.ts';
import type { Findings } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import { type Stated, statedIn } from '../papers.ts';
import type { QuestionOf } from '../question.ts';
import { refuse } from '../refuse.ts';
import { type Statement, say } from '../statement.ts';
import { quoteStatement } from './quote-statement.ts';

export const incidentsDataSchema = z.object({
  incidents: z.array(
    attributeSchemas.incident.extend({
      evidenceId: z.string(),
      file: z.string(),
      polarity: z.string(),
    }),
  ),
});

/** "Have they had a breach?": what documents tell. Silence is no proof. */
export function answerIncidents(
  _question: QuestionOf<'incidents'>,
  facts: SupplierFacts,
): Findings {
  const stated = statedIn(facts, 'incident');
  const silence = say('No document about a breach is not "no breach": breach news is not loaded.');
  const [first] = stated;
  if (!first) {
    return refuse(
      'no_document',
      facts,
      { criterion: 'VUL-07', kinds: ['incident-report'] },
      say(`No document on file speaks of an incident at ${facts.input.supplier.name}.`),
      silence,
    );
  }
  const happened = stated.filter(({ claim }) =>
    ['asserted', 'historical'].includes(claim.polarity),
  );
  const isDenied = stated.some(({ claim }) => claim.polarity === 'negated');
  return {
    verdict: happened.length > 0 ? 'yes' : isDenied ? 'no' : 'unknown',
    statements: [
      ...stated.slice(0, 8).map(incidentLine),
      ...(happened.length === 0 ? [say("That is the supplier's own statement.")] : []),
      silence,
    ],
    data: {
      incidents: stated.map(({ claim, evidence }) => ({
        ...claim.attributes,
        evidenceId: evidence.id,
        file: evidence.file,
        polarity: claim.polarity,
      })),
    },
  };
}

function incidentLine({ claim, evidence }: Stated<'incident'>): Statement {
  const { occurredOn, disclosedOn, summary } = claim.attributes;
  if (!['asserted', 'historical'].includes(claim.polarity))
    return quoteStatement({ claim, evidence });
  const dates = [
    occurredOn && `occurred ${occurredOn}`,
    disclosedOn && `disclosed ${disclosedOn}`,
  ].filter(Boolean);
  return say(
    `- ${summary ?? claim.citation.quote}${dates.length > 0 ? ` (${dates.join(', ')})` : ''}.`,
    claim.citation,
  );
}
