import { z } from 'zod';
import { attributeSchemas } from '../../claims/claim-types.ts';
import { durationHours, isDuration, lastDay } from '../../criteria/calendar.ts';
import { openDossier } from '../../criteria/dossier.ts';
import { matchProduct, orderedProduct } from '../../criteria/matching/product.ts';
import type { Findings, Verdict } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import { kindOf, type Stated, statedIn } from '../papers.ts';
import type { QuestionOf } from '../question.ts';
import { refuse } from '../refuse.ts';
import { type Statement, say } from '../statement.ts';
import { durationWords } from './duration-words.ts';
import { quoteStatement } from './practice-answers.ts';

const source = { evidenceId: z.string(), file: z.string() };

export const commitmentDataSchema = z.object({
  commitments: z.array(attributeSchemas.commitment.extend({ ...source, polarity: z.string() })),
  /** Whether the times are kept can only be seen in advisories, which are not loaded. */
  record: z.literal('not loaded'),
});
export const supportPeriodDataSchema = z.object({
  periods: z.array(attributeSchemas['support-period'].extend(source)),
});
export const incidentsDataSchema = z.object({
  incidents: z.array(attributeSchemas.incident.extend({ ...source, polarity: z.string() })),
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
  return {
    ...(verdict ? { verdict } : {}),
    statements: [
      ...stated.slice(0, 6).map((one) => promised(one, verbs[subject])),
      ...(subject === 'fix'
        ? [say('Whether they keep it is unknown: no advisory feed is loaded to compare with.')]
        : []),
      ...law,
    ],
    data: {
      commitments: stated.map(({ claim, evidence }) => ({
        ...claim.attributes,
        evidenceId: evidence.id,
        file: evidence.file,
        polarity: claim.polarity,
      })),
      record: 'not loaded' as const,
    },
  };
}

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
    return claim.polarity === 'asserted' && duration && isDuration(duration)
      ? [durationHours(duration)]
      : [];
  });
  if (within === undefined) return undefined;
  if (times.length === 0)
    return stated.every(({ claim }) => claim.polarity === 'asserted') ? 'unknown' : 'no';
  const limit = durationHours(within);
  if (times.every((time) => time <= limit)) return 'yes';
  return times.some((time) => time <= limit) ? 'partly' : 'no';
}

/** "Until when do we get security updates for the X200?" */
export function answerSupportPeriod(
  { product }: QuestionOf<'support-period'>,
  facts: SupplierFacts,
  asOf: string,
): Findings {
  const all = statedIn(facts, 'support-period');
  const fitting = all.filter(
    ({ claim }) => !product || covers(claim.attributes.product, product, facts),
  );
  const [period] = fitting;
  if (!period) {
    const [other] = all;
    const what = product ? ` for ${product}` : '';
    return refuse(
      'no_document',
      facts,
      { criterion: 'VUL-06' },
      say(
        `No document of ${facts.input.supplier.name} on file states the end of security support${what}.`,
      ),
      ...(other
        ? [
            say(
              `One is stated for ${other.claim.attributes.product ?? 'another product'}.`,
              other.claim.citation,
            ),
          ]
        : []),
    );
  }
  return {
    ...(period.claim.polarity === 'asserted' ? {} : { verdict: 'no' as const }),
    statements: [...fitting.slice(0, 5).map((one) => periodLine(one, asOf)), ...trapLines(facts)],
    data: {
      periods: fitting.map(({ claim, evidence }) => ({
        ...claim.attributes,
        evidenceId: evidence.id,
        file: evidence.file,
      })),
    },
  };
}

function covers(stated: string | null, product: string, facts: SupplierFacts): boolean {
  if (stated === null) return true;
  const { brand } = openDossier(facts.input).entities;
  const isNamed = stated.toLowerCase().includes(product.toLowerCase());
  return isNamed || matchProduct(stated, orderedProduct({ product }, brand)) === 'covers';
}

function periodLine({ claim, evidence }: Stated<'support-period'>, asOf: string): Statement {
  const { product, until } = claim.attributes;
  if (claim.polarity !== 'asserted' || until === null) return quoteStatement({ claim, evidence });
  const over = asOf > lastDay(until) ? ', which has passed' : '';
  return say(
    `- ${product ?? 'The product'}: security support until ${until}${over}.`,
    claim.citation,
    claim.support['until'],
  );
}

/** T27: an end of sale is no end of support. */
function trapLines({ posture }: SupplierFacts): Statement[] {
  return posture.traps
    .filter(({ id }) => id === 'T27')
    .map((trap) => say(`T27: ${trap.reason}`, trap.citation));
}

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
