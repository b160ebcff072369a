import { z } from 'zod';
import { isAsserted } from '../../claims/claim.ts';
import { attributeSchemas } from '../../claims/claim-types.ts';
import { durationHours, isDuration } from '../../criteria/calendar.ts';
import type { Findings, Verdict } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import { kindOf, type Stated, statedIn } from '../papers.ts';
import type { QuestionOf } from '../question.ts';
import { refuse } from '../refuse.ts';
import { type Statement, say } from '../statement.ts';
import { commitmentRecord, commitmentRecordSchema } from './commitment-record.ts';
import { durationWords } from './duration-words.ts';
import { quoteStatement } from './quote-statement.ts';

export const commitmentDataSchema = z.object({
  commitments: z.array(
    attributeSchemas.commitment.extend({
      evidenceId: z.string(),
      file: z.string(),
      polarity: z.string(),
    }),
  ),
  /** Whether the times are kept: of fix times, where advisories are loaded. */
  record: commitmentRecordSchema,
});

type Commitment = QuestionOf<'commitment'>;

const criteria = {
  acknowledge: 'VUL-02',
  fix: 'VUL-03',
  notify: 'VUL-07',
  support: 'VUL-06',
  'sbom-delivery': 'DEP-01',
} as const;

const verbs = {
  acknowledge: 'acknowledge reports',
  fix: 'fix vulnerabilities',
  notify: 'notify you',
  support: 'support the product',
  'sbom-delivery': 'deliver an SBOM',
} as const;

/** "How fast do they fix criticals?", "would they tell us within 24 hours?" */
export function answerCommitment(question: Commitment, facts: SupplierFacts): Findings {
  const { subject, severity } = question;
  const criterion = criteria[subject];
  const all = statedIn(facts, 'commitment').filter(
    ({ claim }) => claim.attributes.subject === subject,
  );
  const fitting = all.filter(
    ({ claim }) =>
      !severity || !claim.attributes.severity || claim.attributes.severity === severity,
  );
  const stated = fitting.length > 0 ? fitting : all;
  const law = subject === 'notify' ? [notifyLaw] : [];
  if (stated.length === 0) {
    return refuse(
      'no_document',
      facts,
      { criterion, kinds: ['contract', 'policy'] },
      say(
        `No document of ${facts.input.supplier.name} on file commits them to ${verbs[subject]} in a given time.`,
      ),
      ...law,
    );
  }
  const verdict = commitmentVerdict(question, stated);
  const record = subject === 'fix' ? commitmentRecord(stated, facts, severity) : noRecord;
  return {
    ...(verdict ? { verdict } : {}),
    statements: [
      ...stated.slice(0, 6).map((one) => promised(one, verbs[subject])),
      ...record.statements,
      ...law,
    ],
    data: {
      commitments: stated.map(({ claim, evidence }) => ({
        ...claim.attributes,
        evidenceId: evidence.id,
        file: evidence.file,
        polarity: claim.polarity,
      })),
      record: record.data,
    },
  };
}

const noRecord = { statements: [], data: 'not loaded' } as const;

const notifyLaw = say(
  'Two duties are apart: Article 14 of the Cyber Resilience Act has the manufacturer report exploited vulnerabilities to the authorities within 24 hours (since 2026-09-11), which is no duty towards you; a duty towards you comes from the contract (NIS 2 puts that on the buyer, Implementing Regulation 2024/2690 point 5.1.4(d)).',
);

function promised({ claim, evidence }: Stated<'commitment'>, verb: string): Statement {
  const { severity, duration } = claim.attributes;
  if (claim.polarity !== 'asserted') return quoteStatement({ claim, evidence });
  const within = duration ? `within ${durationWords(duration)}` : 'without a stated time';
  const whose = kindOf(evidence) === 'contract' ? 'The contract' : `"${evidence.file}"`;
  return say(
    `- ${whose}: to ${verb}${severity ? ` (${severity})` : ''} ${within}.`,
    claim.citation,
    claim.support['duration'],
    claim.support['severity'],
  );
}

/** Yes only when a time is promised that is not longer than the one asked about. */
function commitmentVerdict(
  { within }: Commitment,
  stated: readonly Stated<'commitment'>[],
): Verdict | undefined {
  const times = stated.flatMap(({ claim }) => {
    const { duration } = claim.attributes;
    return isAsserted(claim) && duration && isDuration(duration) ? [durationHours(duration)] : [];
  });
  if (within === undefined) return undefined;
  if (times.length === 0) return stated.every(({ claim }) => isAsserted(claim)) ? 'unknown' : 'no';
  const limit = durationHours(within);
  if (times.every((time) => time <= limit)) return 'yes';
  return times.some((time) => time <= limit) ? 'partly' : 'no';
}
