import type { Severity } from '../../claim-types.ts';
import { columnTallies } from './column-tallies.ts';
import { agree, severityCount, sumOf, type Tally } from './count-tally.ts';
import type { Finding } from './finding.ts';
import type { Report } from './report.ts';
import { sentenceTallies } from './sentence-tallies.ts';
import { acrossTallies } from './table-tallies.ts';

const fewest = 2;

/** The entries of a list, counted. */
export function countedTally(
  findings: readonly Finding[],
  counted: NonNullable<Tally['counted']>,
): Tally[] {
  const [first, ...others] = findings.map(({ piece }) => piece);
  if (!first || findings.length < fewest) return [];
  const counts: Partial<Record<Severity, number>> = {};
  for (const { severity } of findings) if (severity) counts[severity] = (counts[severity] ?? 0) + 1;
  return [{ counts, total: findings.length, pieces: [first, ...others], counted, weight: 1 }];
}

/** Printed numbers say more than counted ones; a full set more than a part; agreement most. */
function worth(tally: Tally, all: readonly Tally[]): number {
  const agreeing = all.filter((other) => other !== tally && agree(tally, other)).length;
  const named = severityCount(tally);
  const isWhole = tally.total !== undefined && named > 0 && sumOf(tally) === tally.total;
  return (
    Math.min(agreeing, 3) * 3 +
    (named >= 3 ? 4 : 0) +
    (isWhole ? 3 : 0) +
    (tally.counted ? 0 : 2) +
    tally.weight / 2 -
    (tally.standing ? 8 : 0) -
    (named === 0 ? 2 : 0) -
    (tally.pieces[0].page > 20 ? 2 : 0)
  );
}

/** A printed part ("three rated High") is completed by a count of the list that agrees with it. */
function completed(best: Tally, all: readonly Tally[]): Tally {
  const isPart =
    severityCount(best) < 3 && !(best.total !== undefined && sumOf(best) === best.total);
  if (!isPart) return best;
  const fuller = all.filter(
    (tally) => severityCount(tally) > severityCount(best) && agree(tally, best),
  );
  return fuller.toSorted((a, b) => worth(b, all) - worth(a, all))[0] ?? best;
}

/** What the report says about the number of its findings, printed or to be counted. */
export function chooseTally(report: Report, counted: readonly Tally[]): Tally | undefined {
  const all = [
    ...acrossTallies(report),
    ...columnTallies(report),
    ...sentenceTallies(report),
    ...counted,
  ].filter(({ weight }) => weight >= 0);
  const [best] = all.toSorted((a, b) => worth(b, all) - worth(a, all));
  return best && completed(best, all);
}
