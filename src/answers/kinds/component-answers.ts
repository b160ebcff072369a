import { z } from 'zod';
import type { Findings } from '../answer.ts';
import type { Facts, SupplierFacts } from '../facts.ts';
import { statedIn } from '../papers.ts';
import type { QuestionOf } from '../question.ts';
import { refuse } from '../refuse.ts';
import { type Statement, say } from '../statement.ts';
import { short } from '../words.ts';

export const componentDataSchema = z.object({
  query: z.string(),
  hits: z.array(z.unknown()),
  cannotTell: z.array(z.object({ supplier: z.string(), reason: z.string() })),
});
export const vulnerabilityDataSchema = z.object({
  statements: z.array(
    z.object({
      vulnerability: z.string().nullable(),
      product: z.string().nullable(),
      status: z.string().nullable(),
      justification: z.string().nullable(),
      evidenceId: z.string(),
      file: z.string(),
    }),
  ),
});

const noSbom = (name: string): Statement =>
  say(`No SBOM of ${name} has been read, so that nothing is known about its components.`);

type OfSbom = QuestionOf<'component'> | QuestionOf<'sbom-quality'> | QuestionOf<'sbom-diff'>;

/** Questions that only an SBOM answers: without one nothing is guessed. */
export function answerComponents(
  question: OfSbom,
  facts: SupplierFacts | undefined,
  { suppliers }: Facts,
): Findings {
  const topic = { criterion: 'DEP-01', kinds: ['sbom'] as const };
  if (question.kind === 'component' && question.search === 'compromised packages') {
    return refuse(
      'external_fact_not_loaded',
      facts,
      topic,
      say('No list of compromised packages is loaded.'),
      ...(facts ? [noSbom(facts.posture.supplier)] : [say('No SBOM has been read.')]),
    );
  }
  if (facts) return refuse('no_document', facts, topic, noSbom(facts.posture.supplier));
  const names = suppliers.map(({ name }) => name);
  const shown = names.slice(0, 10).join(', ');
  return refuse(
    'no_document',
    undefined,
    topic,
    say('No SBOM of any supplier has been read, so that nobody can be named or ruled out.'),
    say(
      `It cannot be told for: ${shown}${names.length > 10 ? ` and ${names.length - 10} more` : ''}.`,
    ),
  );
}

/** "Does the VEX say CVE-… is not affected?", "list their open critical advisories". */
export function answerVulnerability(
  { id, severity }: QuestionOf<'vulnerability'>,
  facts: SupplierFacts | undefined,
): Findings {
  const topic = { criterion: id ? 'VUL-05' : 'VUL-04', kinds: ['vex', 'advisory'] as const };
  if (!id) {
    return refuse(
      'external_fact_not_loaded',
      facts,
      topic,
      say(
        `No advisory feed is loaded, so that open ${severity ?? ''} vulnerabilities cannot be listed.`.replace(
          '  ',
          ' ',
        ),
      ),
      say('Zero advisories would not mean zero vulnerabilities.'),
    );
  }
  const stated = facts
    ? statedIn(facts, 'vulnerability-statement').filter(
        ({ claim }) => claim.attributes.vulnerability?.toUpperCase() === id,
      )
    : [];
  if (stated.length === 0) {
    const whose = facts ? `of ${facts.posture.supplier} ` : '';
    return refuse(
      'no_document',
      facts,
      topic,
      say(`No VEX or advisory ${whose}on file speaks of ${id}.`),
    );
  }
  return {
    statements: stated.map(({ claim, evidence }) => {
      const { product, status, justification } = claim.attributes;
      const why = justification
        ? `, because: ${short(justification)}`
        : '; no justification is given, so that it does not count (T25)';
      return say(
        `- "${evidence.file}": ${id} is ${status ?? 'of unknown status'} for ${product ?? 'a product that is not stated'}${status?.toLowerCase().includes('not') ? why : ''}.`,
        claim.citation,
      );
    }),
    data: {
      statements: stated.map(({ claim, evidence }) => ({
        ...claim.attributes,
        evidenceId: evidence.id,
        file: evidence.file,
      })),
    },
  };
}
