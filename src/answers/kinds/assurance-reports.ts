import { addMonths, lastDay } from '../../criteria/calendar.ts';
import type { SupplierFacts } from '../facts.ts';
import { type Stated, statedIn } from '../papers.ts';
import { type Statement, say } from '../statement.ts';
import { listed } from '../words.ts';
import { quoteStatement } from './quote-statement.ts';

/** A report or letter of an auditor, as one evidence states it. */
export type Report = Stated<'assurance-report'>;
type Attributes = Report['claim']['attributes'];

/** Months after the end of its period for which a report counts (rules, section 2). */
const months = 12;

/** Reports on file, the latest period first; bridge letters are none. */
export function reportsIn(facts: SupplierFacts): Report[] {
  return statedIn(facts, 'assurance-report')
    .filter((one) => !isBridgeLetter(one))
    .toSorted(latestFirst);
}

export function isBridgeLetter({ claim }: Report): boolean {
  return claim.attributes.form === 'bridge letter';
}

function latestFirst(a: Report, b: Report): number {
  const [left, right] = [a, b].map(({ claim }) => endOf(claim.attributes) ?? '');
  if (left === right) return 0;
  return (left ?? '') < (right ?? '') ? 1 : -1;
}

/** The end of the period; for a Type 1 report its day. */
export function endOf({ periodEnd, asOf }: Attributes): string | null {
  return periodEnd ?? asOf;
}

/** The last day on which a report counts; null when its period is not stated. */
export function countsUntil({ claim }: Report): string | null {
  const end = endOf(claim.attributes);
  return end === null ? null : addMonths(lastDay(end), months);
}

/** One sentence on what the report is, with the quotes its facts stand in. */
export function describeReport({ claim, evidence }: Report): Statement {
  if (claim.polarity !== 'asserted') return quoteStatement({ claim, evidence });
  const { auditor, categories, holder } = claim.attributes;
  const parts = [
    `It is a ${titleOf(claim.attributes)}${holder ? ` on ${holder}` : ''}${periodOf(claim.attributes)}`,
    ...(auditor ? [`by ${auditor}`] : []),
    opinionWords(claim.attributes),
    ...(categories?.length ? [`covering ${listed(categories)}`] : []),
  ];
  return say(`${parts.join(', ')}.`, claim.citation, ...Object.values(claim.support).slice(0, 4));
}

function titleOf({ standard, reportType }: Attributes): string {
  return `${standard ?? 'audit'} ${reportType ? `${reportType} report` : 'report without a stated type'}`;
}

function periodOf({ periodStart, periodEnd, asOf }: Attributes): string {
  if (periodStart && periodEnd) return ` for ${periodStart} to ${periodEnd}`;
  return periodEnd || asOf ? ` as of ${periodEnd ?? asOf}` : '';
}

export function opinionWords({ opinion }: Attributes): string {
  if (opinion === null) return 'whose opinion was not found';
  return opinion === 'disclaimer'
    ? 'on which the auditor disclaims an opinion'
    : `with an ${opinion} opinion`.replace('an qualified', 'a qualified');
}
