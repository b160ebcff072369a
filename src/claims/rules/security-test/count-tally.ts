import { type FindingCounts, type Severity, severities } from '../../claim-types.ts';
import type { Piece } from './report.ts';

/**
 * What one place of a report says about the number of findings. `counted` = Assay counted the
 * entries of a list; otherwise the numbers are printed. `standing` = findings that were open when
 * the paper was written, not all that were found.
 */
export type Tally = Readonly<{
  counts: Partial<Record<Severity, number>>;
  total?: number;
  pieces: readonly [Piece, ...Piece[]];
  counted?: 'findings table' | 'finding headings' | 'finding blocks';
  standing?: boolean;
  /** Higher is nearer to the summary of the report. */
  weight: number;
}>;

export function severityCount(tally: Tally): number {
  return Object.keys(tally.counts).length;
}

export function sumOf(tally: Tally): number {
  return severities.reduce((sum, severity) => sum + (tally.counts[severity] ?? 0), 0);
}

/** Two tallies that say the same where both say something, and share something that is not zero. */
export function agree(a: Tally, b: Tally): boolean {
  if (a.standing !== b.standing) return false;
  const shared = severities.filter((s) => a.counts[s] !== undefined && b.counts[s] !== undefined);
  if (shared.some((s) => a.counts[s] !== b.counts[s])) return false;
  const totalsMatch = totals(a).some((total) => totals(b).includes(total));
  return totalsMatch || shared.some((s) => (a.counts[s] ?? 0) > 0);
}

/** The printed total, and the sum where a tally names three severities or more. */
function totals(tally: Tally): number[] {
  const sum = severityCount(tally) >= 3 ? [sumOf(tally)] : [];
  return tally.total === undefined ? sum : [tally.total, ...sum];
}

/** The attribute: severities where any is known, the total only where nothing else is printed. */
export function findingCounts(tally: Tally): FindingCounts {
  const counts: FindingCounts = {};
  for (const severity of severities) {
    const count = tally.counts[severity];
    if (count !== undefined) counts[severity] = count;
  }
  if (Object.keys(counts).length === 0 && tally.total !== undefined) counts.total = tally.total;
  return counts;
}
