import { addMonths, lastDay } from '../../criteria/calendar.ts';
import type { Findings } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import { refuse } from '../refuse.ts';
import { say } from '../statement.ts';
import { describeReport, endOf, isBridgeLetter, type Report } from './assurance-reports.ts';

/** Months a bridge letter may cover (T17). */
const months = 3;
const rule = say(
  "A bridge letter is the management's own statement: it raises nothing, and keeps a report that has just ended for at most 3 months (T17).",
);

/** "Is the bridge letter enough?" */
export function answerBridgeLetter(
  all: readonly Report[],
  report: Report | undefined,
  facts: SupplierFacts,
  asOf: string,
): Findings {
  const letter = all.find(isBridgeLetter);
  if (!letter) return noLetter(report, facts);
  const end = report ? endOf(report.claim.attributes) : letter.claim.attributes.periodStart;
  const faults = faultsOf(letter, end ? addMonths(lastDay(end), months) : null, asOf);
  const span = `The period ended on ${end ?? notStated}, and the letter reaches to ${reachOf(letter) ?? notStated}.`;
  return {
    verdict: faults.length > 0 ? 'no' : 'partly',
    statements: [
      rule,
      say(span, letter.claim.citation, report?.claim.citation),
      ...faults.map((fault) => say(fault)),
      ...(faults.length > 0 ? [say('So it counts for nothing: ask for the next report.')] : []),
    ],
  };
}

const notStated = 'a day that is not stated';

function noLetter(report: Report | undefined, facts: SupplierFacts): Findings {
  const kinds = ['audit-report', 'attestation-letter'] as const;
  const said = report ? [describeReport(report)] : [];
  const none = say('No bridge letter is on file.');
  return refuse('no_document', facts, { criterion: 'GOV-04', kinds }, none, rule, ...said);
}

/** `limit` is the last day a letter may cover. */
function faultsOf(letter: Report, limit: string | null, asOf: string): string[] {
  const reach = reachOf(letter);
  return [
    ...(letter.evidence.classification?.unsigned ? ['The letter is unsigned.'] : []),
    ...(limit === null ? ['The period it follows is not stated.'] : []),
    ...(limit && reach && lastDay(reach) > limit ? ['It reaches further than 3 months.'] : []),
    ...(limit && asOf > limit ? [`The 3 months ended on ${limit}.`] : []),
  ];
}

function reachOf({ claim }: Report): string | null {
  const { periodEnd, asOf, issuedOn } = claim.attributes;
  return periodEnd ?? asOf ?? issuedOn;
}
