import { z } from 'zod';
import { attributeSchemas } from '../../claims/claim-types.ts';
import { addMonths } from '../../criteria/calendar.ts';
import { findCriterion } from '../../criteria/catalogue/catalogue.ts';
import { openDossier } from '../../criteria/dossier.ts';
import { matchProduct, orderedProduct } from '../../criteria/matching/product.ts';
import type { Findings, Verdict } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import { type Stated, statedIn } from '../papers.ts';
import type { QuestionOf } from '../question.ts';
import { refuse } from '../refuse.ts';
import { requestFor } from '../requests/requestable.ts';
import { type Statement, say } from '../statement.ts';
import { narrowerVerdict } from './narrower-verdict.ts';
import { answerPractice } from './practice-answers.ts';
import { isNoFact, quoteStatement } from './quote-statement.ts';
import { openIn, testVerdict } from './test-verdict.ts';

export const securityTestDataSchema = z.object({
  tests: z.array(
    attributeSchemas['security-test'].extend({
      evidenceId: z.string(),
      file: z.string(),
      /** The worst severity the paper leaves open; null when it leaves none. */
      open: z.enum(['critical', 'high']).nullable(),
    }),
  ),
});

type Question = QuestionOf<'security-test'>;
type Test = Stated<'security-test'>;

/** "When was the last penetration test, by whom, and are the highs closed?" */
export function answerSecurityTest(
  question: Question,
  facts: SupplierFacts,
  asOf: string,
): Findings {
  const all = statedIn(facts, 'security-test')
    .filter(
      ({ claim, evidence }) =>
        claim.polarity !== 'planned' && isAsked(question, claim, evidence.id),
    )
    .toSorted(latestFirst);
  const fitting = all.filter((test) => fitsProduct(test, question.product, facts));
  const [test] = fitting;
  if (!test) {
    if (all[0]) return otherTarget(question, all[0], facts);
    return saidNotDone(question, facts) ?? noTest(question, facts);
  }
  const isSigned = question.aspect === 'signed' && !isNoFact(test.claim);
  const findings = isSigned ? testedBy(test) : aboutTest(question, test, facts, asOf);
  return { ...findings, data: { tests: fitting.map((one) => rowOf(one, facts)) } };
}

/** A code audit or assessment is shown where a penetration test is asked for, and called so. */
function isAsked({ testKind, evidence }: Question, claim: Test['claim'], id: string): boolean {
  if (evidence !== undefined) return evidence === id;
  if (
    testKind === undefined ||
    testKind === 'penetration test' ||
    testKind === 'security assessment'
  ) {
    return claim.attributes.testKind !== 'threat model';
  }
  return claim.attributes.testKind === testKind;
}

function dateOf({ claim, evidence }: Test): string {
  const { endedOn, reportedOn, startedOn } = claim.attributes;
  return endedOn ?? reportedOn ?? startedOn ?? evidence.classification?.effectiveDate ?? '';
}

function latestFirst(a: Test, b: Test): number {
  if (dateOf(a) === dateOf(b)) return 0;
  return dateOf(a) < dateOf(b) ? 1 : -1;
}

function fitsProduct({ claim }: Test, product: string | undefined, facts: SupplierFacts): boolean {
  if (product === undefined) return true;
  const { brand } = openDossier(facts.input).entities;
  const stated = claim.attributes.target ?? claim.subject?.product ?? '';
  const isNamed = stated.toLowerCase().includes(product.toLowerCase());
  return isNamed || matchProduct(stated, orderedProduct({ product }, brand)) === 'covers';
}

function rowOf({ claim, evidence }: Test, facts: SupplierFacts) {
  const open = openIn({ claim, evidence }, facts)?.severity ?? null;
  return { ...claim.attributes, evidenceId: evidence.id, file: evidence.file, open };
}

function aboutTest(question: Question, test: Test, facts: SupplierFacts, asOf: string): Findings {
  const verdict = testVerdict(question, test, facts);
  if (isNoFact(test.claim)) return noFact(question, test, verdict);
  const narrowed = verdict && narrowerVerdict(question.topic, verdict, test.claim, facts);
  return {
    ...(narrowed ? { verdict: narrowed.verdict } : {}),
    statements: [
      ...(narrowed?.statements ?? []),
      described(test),
      findingsLine(test),
      closedLine(test, facts),
      ageLine(test, asOf),
      ...scopeLines(test, facts),
    ],
  };
}

/** Without a test nobody knows about its findings. */
function noFact({ aspect }: Question, test: Test, verdict: Verdict | undefined): Findings {
  return {
    ...(verdict && { verdict: aspect === 'exists' ? verdict : 'unknown' }),
    statements: [quoteStatement(test)],
  };
}

function described({ claim }: Test): Statement {
  const { testKind, tester, target, targetVersion, startedOn, endedOn, reportedOn } =
    claim.attributes;
  const when =
    startedOn && endedOn
      ? `from ${startedOn} to ${endedOn}`
      : `on ${endedOn ?? reportedOn ?? 'a day that is not stated'}`;
  const what = target
    ? ` of ${target}${targetVersion ? ` ${targetVersion}` : ''}`
    : ', whose target is not stated,';
  return say(
    `The last one on file is a ${testKind ?? 'test'}${what} ${when}, by ${tester ?? 'a tester who is not named'}.`,
    claim.citation,
    ...Object.values(claim.support).slice(0, 4),
  );
}

function findingsLine({ claim }: Test): Statement {
  const counted = Object.entries(claim.attributes.findings ?? {}).map(
    ([severity, number]) => `${number} ${severity}`,
  );
  if (counted.length === 0) return say('The number of findings by severity was not found in it.');
  return say(`Findings: ${counted.join(', ')}.`, claim.support['findings'] ?? claim.citation);
}

function closedLine(test: Test, facts: SupplierFacts): Statement {
  const { retest, findings } = test.claim.attributes;
  const proof = test.claim.support['retest'] ?? test.claim.citation;
  const open = openIn(test, facts);
  if (open) {
    const shown = open.retested
      ? 'after the retest at least one is still open'
      : 'no retest is shown';
    return say(`A ${open.severity} finding counts as open: ${shown}.`, proof);
  }
  if (retest === null) return say('A retest is not stated.');
  const severe = (findings?.critical ?? 0) + (findings?.high ?? 0);
  const result =
    severe > 0
      ? 'critical and high findings count as closed'
      : 'no critical or high finding was counted';
  return say(`Retest: ${retest}; ${result}.`, proof);
}

function ageLine(test: Test, asOf: string): Statement {
  const fresh = findCriterion('SCD-06')?.freshMonths ?? 12;
  const date = dateOf(test);
  if (date === '') return say('It carries no date, so that its age is unknown.');
  const until = addMonths(date, fresh);
  return asOf > until
    ? say(`It is stale: older than ${fresh} months on ${asOf}.`)
    : say(`It counts as fresh until ${until}.`);
}

/** What the judgement holds against this paper: another product, a scan, a tester in-house. */
function scopeLines({ evidence }: Test, { posture }: SupplierFacts): Statement[] {
  const held = posture.traps.filter(
    ({ evidenceId, id }) => evidenceId === evidence.id && id === 'T22',
  );
  // One reason may hold several criteria; here it is said once.
  const reasons = new Map(held.map(({ reason, citation }) => [reason, citation]));
  return [...reasons].map(([reason, citation]) => say(`T22: ${reason}`, citation));
}

function testedBy({ claim }: Test): Findings {
  const { tester, reportedOn } = claim.attributes;
  return {
    statements: [
      say(
        `The tester is ${tester ?? 'not named'}; a signature is not read from test reports.`,
        claim.support['tester'] ?? claim.citation,
      ),
      say(
        reportedOn ? `It is dated ${reportedOn}.` : 'A date of the report is not stated.',
        claim.support['reportedOn'] ?? claim.citation,
      ),
    ],
  };
}

function otherTarget({ product }: Question, test: Test, facts: SupplierFacts): Findings {
  const target = test.claim.attributes.target ?? 'a target that is not stated';
  return {
    verdict: 'no',
    statements: [
      say(
        `No test of ${product} is on file: the last one is of ${target} (T22).`,
        test.claim.citation,
      ),
      described(test),
      say(`Ask for: ${requestFor('SCD-06')?.title}.`),
    ],
    data: { tests: [rowOf(test, facts)] },
  };
}

/** Without a report, a supplier that says it does not test has answered. */
function saidNotDone({ aspect, testKind }: Question, facts: SupplierFacts): Findings | undefined {
  if (aspect !== 'exists' || testKind !== 'penetration test') return undefined;
  const { verdict, statements } = answerPractice(
    {
      kind: 'practice',
      supplier: facts.input.supplier.name,
      criterion: 'SCD-06',
      others: [],
      specifics: [],
      aspect: 'done',
    },
    facts,
  );
  return verdict === 'no' ? { verdict, statements, data: { tests: [] } } : undefined;
}

function noTest({ testKind, product }: Question, facts: SupplierFacts): Findings {
  const kinds = ['security-test-report', 'attestation-letter', 'scan-result'] as const;
  const what = `${testKind ?? 'security test'}${product ? ` of ${product}` : ''}`;
  return refuse(
    'no_document',
    facts,
    { criterion: 'SCD-06', kinds },
    say(
      `No ${what} from ${facts.input.supplier.name} is on file; that does not mean that there is none.`,
    ),
  );
}
