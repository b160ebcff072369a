import { type Severity, severities } from '../../claims/claim-types.ts';
import { openFindings } from '../../criteria/caps/open-findings.ts';
import { paperOf } from '../../criteria/paper.ts';
import type { Verdict } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import type { Stated } from '../papers.ts';
import type { QuestionOf } from '../question.ts';
import { jointVerdict } from './practice-verdict.ts';

type Question = QuestionOf<'security-test'>;
type Test = Stated<'security-test'>;

/** The yes or no of a question about a test; none where it asks for something else. */
export function testVerdict(
  question: Question,
  test: Test,
  facts: SupplierFacts,
): Verdict | undefined {
  const { aspect, testKind } = question;
  const { polarity, attributes } = test.claim;
  switch (aspect) {
    case 'closed':
      return closedVerdict(question, test, facts);
    case 'open':
      return opposite[closedVerdict(question, test, facts)];
    case 'retested':
      return attributes.retest === null ? 'unknown' : byRetest[attributes.retest];
    case 'exists':
      if (polarity === 'negated') return 'no';
      if (polarity !== 'asserted' && polarity !== 'historical') return 'unknown';
      return testKind === undefined || attributes.testKind === testKind ? 'yes' : 'partly';
    default:
      return undefined;
  }
}

/** A retest of part of the findings is one, and leaves the others. */
const byRetest = { none: 'no', partial: 'partly', complete: 'yes' } as const;

const opposite = {
  yes: 'no',
  no: 'yes',
  partly: 'partly',
  unknown: 'unknown',
  disputed: 'disputed',
} as const;

/** The worst severity the paper leaves open; only `severity` is looked at where it is given. */
export function openIn({ claim, evidence }: Test, facts: SupplierFacts, severity?: Severity) {
  const onFile = facts.input.evidence.find((one) => one.evidence.id === evidence.id);
  if (!onFile) return undefined;
  const { findings } = claim.attributes;
  const others = severities.filter((one) => severity !== undefined && one !== severity);
  const none = Object.fromEntries(others.map((one) => [one, null]));
  const counted = findings === null ? null : { ...findings, ...none };
  const narrowed = { ...claim, attributes: { ...claim.attributes, findings: counted } };
  return openFindings(narrowed, paperOf(onFile));
}

/**
 * Whether the findings asked about are closed. The rules follow critical and high ones only: a
 * lesser one counts as closed where none was counted, else nobody knows.
 */
function closedVerdict(question: Question, test: Test, facts: SupplierFacts): Verdict {
  const { findings } = test.claim.attributes;
  const { severity, orWorse } = question;
  if (findings === null) return 'unknown';
  const last = severity === undefined ? severities.length : severities.indexOf(severity) + 1;
  const asked = severities.slice(severity !== undefined && !orWorse ? last - 1 : 0, last);
  const counted = asked.filter((one) => severity !== undefined || findings[one] !== null);
  const verdicts = counted.map((one): Verdict => {
    if (openIn(test, facts, one)) return 'no';
    if (findings[one] === 0) return 'yes';
    return findings[one] !== null && followed.includes(one) ? 'yes' : 'unknown';
  });
  return verdicts.includes('no') ? 'no' : jointVerdict(verdicts);
}

const followed: readonly Severity[] = ['critical', 'high'];
