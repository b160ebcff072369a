import { z } from 'zod';
import { attributeSchemas } from '../../claims/claim-types.ts';
import type { Findings } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import { statedIn } from '../papers.ts';
import type { QuestionOf } from '../question.ts';
import { refuse } from '../refuse.ts';
import { say } from '../statement.ts';
import { count, short } from '../words.ts';
import { reportsIn } from './assurance-reports.ts';

const source = { evidenceId: z.string(), file: z.string(), page: z.number().nullable() };

export const exceptionsDataSchema = z.object({
  exceptions: z.array(attributeSchemas['audit-exception'].extend(source)),
});
export const subserviceDataSchema = z.object({
  organisations: z.array(attributeSchemas['subservice-organisation'].extend(source)),
});
export const userControlsDataSchema = z.object({
  controls: z.array(attributeSchemas['user-entity-control'].extend(source)),
});

type Claimed = Readonly<{
  claim: { citation: { page?: number | undefined } };
  evidence: { id: string; file: string };
}>;

function sourceOf({ claim, evidence }: Claimed) {
  return { evidenceId: evidence.id, file: evidence.file, page: claim.citation.page ?? null };
}

function noReport(facts: SupplierFacts, what: string): Findings {
  return refuse(
    'no_document',
    facts,
    { criterion: 'GOV-04', kinds: ['audit-report'] },
    say(
      `No audit report of ${facts.input.supplier.name} is on file, so that nothing is known about ${what}.`,
    ),
  );
}

/** "Any exceptions in the SOC 2 report?" They stand in the tables of tests, not in the summary. */
export function answerExceptions(
  _question: QuestionOf<'exceptions'>,
  facts: SupplierFacts,
): Findings {
  const exceptions = statedIn(facts, 'audit-exception');
  const [report] = reportsIn(facts);
  if (exceptions.length === 0 && !report) return noReport(facts, 'exceptions');
  const data = {
    exceptions: exceptions.map((one) => ({ ...one.claim.attributes, ...sourceOf(one) })),
  };
  if (exceptions.length === 0) {
    return {
      verdict: report?.claim.attributes.reportType === 'Type 2' ? 'no' : 'unknown',
      statements: [
        say(
          `No exception was found in the ${count(report?.evidence.pages ?? 0, 'page')} of "${report?.evidence.file}".`,
          report?.claim.citation,
        ),
        ...(report?.claim.attributes.reportType === 'Type 2'
          ? []
          : [say('Only a Type 2 report tests how controls operated.')]),
      ],
      data,
    };
  }
  return {
    verdict: 'yes',
    statements: [
      say(`${count(exceptions.length, 'exception')} found in the tests of controls:`),
      ...exceptions.map(({ claim }) => {
        const { control, description, response } = claim.attributes;
        const parts = [control, description].flatMap((part) => (part ? [short(part)] : []));
        return say(
          `- ${parts.join(': ') || short(claim.citation.quote)}. Response of the management: ${response ? short(response) : 'not stated'}.`,
          claim.citation,
          ...Object.values(claim.support).slice(0, 2),
        );
      }),
      say(
        'Each holds the criterion it touches at E2 until a named person on your side accepts the response (T15).',
      ),
    ],
    data,
  };
}

/** "Which of their cloud providers are carved out?" */
export function answerSubservice(
  question: QuestionOf<'subservice'>,
  facts: SupplierFacts,
): Findings {
  const stated = statedIn(facts, 'subservice-organisation');
  const method = reportsIn(facts)[0]?.claim.attributes.subserviceMethod ?? null;
  const organisations = stated.filter(
    ({ claim }) =>
      !question.method ||
      (claim.attributes.method ?? method ?? question.method) === question.method,
  );
  const [report] = reportsIn(facts);
  if (organisations.length === 0 && !report) return noReport(facts, 'providers behind the service');
  const data = {
    organisations: organisations.map((one) => ({
      ...one.claim.attributes,
      method: one.claim.attributes.method ?? method,
      ...sourceOf(one),
    })),
  };
  if (organisations.length === 0) {
    return refuse(
      'document_does_not_say',
      facts,
      { criterion: 'GOV-04' },
      say(
        `"${report?.evidence.file}" names no ${question.method === 'carve-out' ? 'carved-out ' : ''}subservice organisation.`,
        report?.claim.citation,
      ),
    );
  }
  return {
    statements: [
      say(
        `${count(organisations.length, 'subservice organisation is', 'subservice organisations are')} named${question.method ? ` and ${question.method === 'carve-out' ? 'carved out' : 'included'}` : ''}:`,
      ),
      ...organisations.map(({ claim }) => {
        const { name, service } = claim.attributes;
        const how = claim.attributes.method ?? method;
        return say(
          `- ${name ?? 'not named'}${service ? `: ${short(service)}` : ''} (${how ?? 'method not stated'}).`,
          claim.citation,
        );
      }),
      say(
        'A carved-out provider is outside this report: ask for its own report if your service depends on it (T18).',
      ),
    ],
    data,
  };
}

/** "Which user-entity controls do we have to operate?" */
export function answerUserControls(
  _question: QuestionOf<'user-controls'>,
  facts: SupplierFacts,
): Findings {
  const controls = statedIn(facts, 'user-entity-control');
  const [report] = reportsIn(facts);
  if (controls.length === 0 && !report) return noReport(facts, 'controls on your side');
  if (controls.length === 0) {
    return refuse(
      'document_does_not_say',
      facts,
      { criterion: 'GOV-04' },
      say(
        `No user-entity control was found in "${report?.evidence.file}".`,
        report?.claim.citation,
      ),
    );
  }
  return {
    statements: [
      say(`${count(controls.length, 'control is', 'controls are')} yours to operate:`),
      ...controls.map(({ claim }) =>
        say(
          `- ${short(claim.attributes.description ?? claim.citation.quote, 300)}`,
          claim.citation,
        ),
      ),
      say(
        'The opinion of the auditor assumes that you operate them: give each one an owner (T19).',
      ),
    ],
    data: { controls: controls.map((one) => ({ ...one.claim.attributes, ...sourceOf(one) })) },
  };
}
