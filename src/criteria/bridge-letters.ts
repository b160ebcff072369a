import { isAsserted } from '../claims/claim.ts';
import { compareEntities } from '../suppliers/company-name.ts';
import { addDays, addMonths, lastDay } from './calendar.ts';
import type { ClaimOf, Paper } from './paper.ts';

type Report = ClaimOf<'assurance-report'>;

/** A letter of the management about the time after a report. */
export type BridgeLetter = Readonly<{
  letter: Report;
  paper: Paper;
  /** Id of the report claim it follows, when that is on file. */
  report?: string;
  /** Why it counts for nothing (T17); absent for a good one, which still never raises a level. */
  problem?: string;
}>;

export function bridgeLetters(papers: readonly Paper[]): readonly BridgeLetter[] {
  const found = papers.flatMap((paper) =>
    paper.claims
      .filter((claim) => claim.type === 'assurance-report')
      .map((claim) => ({ claim, paper })),
  );
  const asserted = found.filter(({ claim }) => isAsserted(claim));
  const isLetter = ({ claim }: { claim: Report }) => claim.attributes.form === 'bridge letter';
  const reports = asserted.filter((one) => !isLetter(one)).map(({ claim }) => claim);
  return asserted.filter(isLetter).map(({ claim, paper }) => {
    const report = followedReport(claim, reports);
    const problem = problemOf(claim, paper, report);
    return {
      letter: claim,
      paper,
      ...(report && { report: report.id }),
      ...(problem !== undefined && { problem }),
    };
  });
}

/** The latest report on the same holder whose period ended before the letter was written. */
function followedReport(letter: Report, reports: readonly Report[]): Report | undefined {
  const written = letter.attributes.issuedOn ?? letter.attributes.periodEnd ?? '9999-12-31';
  const before = reports.flatMap((report) => {
    const { periodEnd } = report.attributes;
    if (periodEnd === null || lastDay(periodEnd) > lastDay(written)) return [];
    return sameHolder(report.attributes, letter) ? [{ report, end: lastDay(periodEnd) }] : [];
  });
  return before.toSorted((a, b) => (a.end < b.end ? -1 : 1)).at(-1)?.report;
}

function sameHolder({ holder }: Report['attributes'], { attributes }: Report): boolean {
  if (holder === null || attributes.holder === null) return true;
  return compareEntities(holder, attributes.holder) !== 'different';
}

function problemOf(letter: Report, paper: Paper, report: Report | undefined): string | undefined {
  const unsigned = paper.evidence.classification?.unsigned;
  if (unsigned !== undefined) return `Nobody signed the bridge letter: "${unsigned}".`;
  const { periodStart, periodEnd, asOf, issuedOn } = letter.attributes;
  const end = periodEnd ?? asOf ?? issuedOn;
  const before = periodStart === null ? report?.attributes.periodEnd : addDays(periodStart, -1);
  if (end === null || before === null || before === undefined) {
    return 'The bridge letter does not say which time it covers.';
  }
  if (lastDay(end) <= addMonths(before, 3)) return undefined;
  return `The bridge letter covers more than three months, up to ${end}.`;
}
