import { compareEntities } from '../../suppliers/company-name.ts';
import { addDays, lastDay } from '../calendar.ts';
import type { ClaimOf, Paper } from '../paper.ts';
import type { PaperTrapRule } from '../paper-trap.ts';

type Period = Readonly<{
  paper: Paper;
  claim: ClaimOf<'assurance-report'>;
  start: string;
  end: string;
}>;

/** T16: days between two report periods for which nobody has tested anything. */
export const reportGaps: PaperTrapRule = ({ papers }) => {
  const periods = papers.flatMap(periodsOf).toSorted((a, b) => (a.start < b.start ? -1 : 1));
  return periods.flatMap((later) => {
    const earlier = periods.filter((one) => one.end < later.start && isSameSeries(one, later));
    const end = earlier
      .map((one) => one.end)
      .toSorted()
      .at(-1);
    if (end === undefined || addDays(end, 1) >= later.start) return [];
    const reason = `Between the report periods nothing was tested: from ${addDays(end, 1)} to ${addDays(later.start, -1)}.`;
    const { citation } = later.claim;
    return [{ id: 'T16', evidence: later.paper.evidence, criterion: 'GOV-04', reason, citation }];
  });
};

function periodsOf(paper: Paper): Period[] {
  const { report: claim } = paper;
  if (claim === undefined) return [];
  const { periodStart, periodEnd } = claim.attributes;
  if (periodStart === null || periodEnd === null) return [];
  return [{ paper, claim, start: periodStart, end: lastDay(periodEnd) }];
}

function isSameSeries({ claim: a }: Period, { claim: b }: Period): boolean {
  const [holder, other] = [a.attributes.holder, b.attributes.holder];
  if (a.attributes.standard !== b.attributes.standard) return false;
  return holder === null || other === null || compareEntities(holder, other) !== 'different';
}
