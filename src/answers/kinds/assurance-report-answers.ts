import { z } from 'zod';
import { attributeSchemas } from '../../claims/claim-types.ts';
import { addDays } from '../../criteria/calendar.ts';
import type { Findings, Verdict } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import { statedIn } from '../papers.ts';
import type { QuestionOf } from '../question.ts';
import { refuse } from '../refuse.ts';
import { type Statement, say } from '../statement.ts';
import { sentence } from '../words.ts';
import {
  countsUntil,
  describeReport,
  isBridgeLetter,
  opinionWords,
  type Report,
  reportsIn,
} from './assurance-reports.ts';
import { answerBridgeLetter } from './bridge-letter.ts';
import { narrowerVerdict } from './narrower-verdict.ts';
import { isNoFact } from './quote-statement.ts';

export const assuranceReportDataSchema = z.object({
  reports: z.array(
    attributeSchemas['assurance-report'].extend({
      evidenceId: z.string(),
      file: z.string(),
      /** Period end (or as-of date) + 12 months. */
      countsUntil: z.string().nullable(),
    }),
  ),
});

type Question = QuestionOf<'assurance-report'>;

/** Days a report that has lapsed keeps its level (rules, section 2). */
const graceDays = 30;

/** Another company, product or party: the report is held, and not about what we buy. */
const voiding = ['T03', 'T05', 'T08', 'T09', 'T20'];

/** Questions about SOC and ISAE reports: held, type, validity, opinion, signature, bridge letter. */
export function answerAssuranceReport(
  question: Question,
  facts: SupplierFacts,
  asOf: string,
): Findings {
  const isMeant = ({ claim, evidence }: Report) =>
    claim.attributes.standard === question.standard &&
    (question.evidence === undefined || question.evidence === evidence.id);
  const all = statedIn(facts, 'assurance-report').filter(isMeant);
  const [report] = reportsIn(facts).filter(isMeant);
  const data = { reports: all.map(rowOf) };
  if (question.aspect === 'bridge-letter') {
    const findings = answerBridgeLetter(all, report, facts, asOf);
    return findings.reason ? findings : { ...findings, data };
  }
  if (!report) return noReport(question, facts, all);
  const findings = aboutReport(question, report, facts, asOf);
  return findings.reason ? findings : { ...findings, data };
}

function rowOf(report: Report) {
  const { id, file } = report.evidence;
  return { ...report.claim.attributes, evidenceId: id, file, countsUntil: countsUntil(report) };
}

function aboutReport(
  question: Question,
  report: Report,
  facts: SupplierFacts,
  asOf: string,
): Findings {
  if (isNoFact(report.claim)) return { verdict: 'no', statements: [describeReport(report)] };
  if (question.aspect === 'opinion') return opinion(question, report, facts);
  if (question.aspect === 'signed') return signed(report, facts);
  const isType2 = report.claim.attributes.reportType === 'Type 2';
  const verdicts = {
    held: heldVerdict(report, asOf),
    type: isType2 ? validity(report, asOf) : 'no',
    valid: validity(report, asOf),
  } as const;
  const found = question.aspect === 'bridge-letter' ? 'unknown' : verdicts[question.aspect];
  const traps = facts.posture.traps.filter(
    ({ evidenceId, criterion }) => evidenceId === report.evidence.id && criterion === 'GOV-04',
  );
  const isVoid = traps.some(({ id }) => voiding.includes(id));
  const broader = isVoid && found !== 'unknown' ? 'no' : found;
  const covered = coverage(question, report, broader);
  const narrowed = narrowerVerdict(question.topic, covered, report.claim, facts);
  return {
    verdict: narrowed.verdict,
    statements: [
      ...narrowed.statements,
      ...categoryLines(question, report),
      describeReport(report),
      validUntil(report, asOf),
      ...traps.map(({ id, reason, citation }) => say(`- ${id}: ${sentence(reason)}`, citation)),
    ],
  };
}

/** A category outside the report is not covered by it, however good the report is. */
function coverage(question: Question, { claim }: Report, broader: Verdict): Verdict {
  const { categories } = claim.attributes;
  const asked = question.categories ?? [];
  if (asked.length === 0 || broader === 'no') return broader;
  if (categories === null) return 'unknown';
  const covered = asked.filter((one) => categories.includes(one));
  if (covered.length === asked.length) return broader;
  return covered.length === 0 ? 'no' : 'partly';
}

function categoryLines(question: Question, { claim }: Report): Statement[] {
  const { categories } = claim.attributes;
  const proof = claim.support['categories'] ?? claim.citation;
  return (question.categories ?? []).map((one) => {
    if (categories === null) return say(`Whether ${one} is covered is not stated.`, proof);
    return say(`It ${categories.includes(one) ? 'covers' : 'does not cover'} ${one}.`, proof);
  });
}

function validUntil(report: Report, asOf: string): Statement {
  const until = countsUntil(report);
  if (!until) return say('Its period is not stated, so that nobody can say how long it counts.');
  const state = asOf > until ? 'has passed' : 'is ahead';
  return say(
    `A report counts until 12 months after its period: ${until}, which ${state} on ${asOf}.`,
  );
}

function validity(report: Report, asOf: string): Verdict {
  const until = countsUntil(report);
  if (report.claim.polarity !== 'asserted') return 'no';
  if (!until) return 'unknown';
  if (asOf <= until) return 'yes';
  return asOf <= addDays(until, graceDays) ? 'partly' : 'no';
}

/** A report with an unfavourable opinion is held, and proves nothing. */
function heldVerdict(report: Report, asOf: string): Verdict {
  const { opinion: given, reportType } = report.claim.attributes;
  const verdict = validity(report, asOf);
  if (verdict !== 'yes') return verdict;
  if (given === 'adverse' || given === 'disclaimer') return 'no';
  return given === 'qualified' || reportType === 'Type 1' ? 'partly' : 'yes';
}

function opinion(question: Question, { claim, evidence }: Report, facts: SupplierFacts): Findings {
  const { opinion: given, opinionBasis } = claim.attributes;
  const { support, citation } = claim;
  if (given === null) {
    const why = say(`The auditor's opinion was not found in "${evidence.file}".`, citation);
    return refuse('document_does_not_say', facts, { criterion: 'GOV-04' }, why);
  }
  const isClean = given === 'unqualified';
  return {
    verdict: (question.expects === 'unqualified') === isClean ? 'yes' : 'no',
    statements: [
      say(`It is a report ${opinionWords(claim.attributes)}.`, support['opinion'] ?? citation),
      ...(opinionBasis
        ? [say(`Its basis: "${opinionBasis}".`, support['opinionBasis'] ?? citation)]
        : []),
      say(
        'An opinion says nothing about single controls: exceptions stand in the tables of tests.',
      ),
    ],
  };
}

function signed({ claim, evidence }: Report, facts: SupplierFacts): Findings {
  const { signedBy, auditor, issuedOn } = claim.attributes;
  const { support, citation } = claim;
  if (!signedBy && !auditor) {
    const why = say(`"${evidence.file}" names no signatory.`, citation);
    return refuse('document_does_not_say', facts, { criterion: 'GOV-04' }, why);
  }
  return {
    statements: [
      signedBy
        ? say(
            `It was signed by ${signedBy}${auditor ? ` for ${auditor}` : ''}.`,
            support['signedBy'] ?? citation,
          )
        : say(
            `The auditor is ${auditor}; a person who signed is not named.`,
            support['auditor'] ?? citation,
          ),
      issuedOn
        ? say(`It is dated ${issuedOn}.`, support['issuedOn'] ?? citation)
        : say('A date of issue is not stated.'),
    ],
  };
}

function noReport(question: Question, facts: SupplierFacts, letters: readonly Report[]): Findings {
  const letter = letters.find(isBridgeLetter);
  const [other] = reportsIn(facts);
  const otherName = other?.claim.attributes.standard ?? other?.evidence.file;
  return refuse(
    'no_document',
    facts,
    { criterion: 'GOV-04', kinds: ['audit-report', 'attestation-letter'] },
    say(`No ${question.standard} report of ${facts.input.supplier.name} is on file.`),
    ...(letter
      ? [say('A bridge letter is, but it follows no report.', letter.claim.citation)]
      : []),
    ...(other ? [say(`Another report is: ${otherName}.`, other.claim.citation)] : []),
  );
}
