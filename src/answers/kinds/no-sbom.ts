import type { Findings } from '../answer.ts';
import type { Facts, SupplierFacts } from '../facts.ts';
import { refuse } from '../refuse.ts';
import { type Statement, say } from '../statement.ts';

const topic = { criterion: 'DEP-01', kinds: ['sbom'] as const };

/** Without an SBOM nothing is guessed: nobody is named, and nobody is ruled out. */
export function noSbomFindings(
  facts: SupplierFacts | undefined,
  { suppliers }: Pick<Facts, 'suppliers'>,
  ...first: readonly Statement[]
): Findings {
  if (facts) {
    const none = `No SBOM of ${facts.posture.supplier} has been read, so that nothing is known about its components.`;
    return refuse('no_document', facts, topic, ...first, say(none));
  }
  const names = suppliers.map(({ name }) => name);
  const more = names.length > 10 ? ` and ${names.length - 10} more` : '';
  return refuse(
    'no_document',
    undefined,
    topic,
    ...first,
    say('No SBOM of any supplier has been read, so that nobody can be named or ruled out.'),
    say(`It cannot be told for: ${names.slice(0, 10).join(', ')}${more}.`),
  );
}
