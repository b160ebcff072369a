import { countedTally } from './choose-tally.ts';
import type { Tally } from './count-tally.ts';
import type { Finding } from './finding.ts';
import { findingsInBlocks } from './finding-blocks.ts';
import { findingsInHeadings } from './finding-headings.ts';
import { findingsInTables } from './findings-table.ts';
import type { Report } from './report.ts';

export type FindingsList = Readonly<{ findings: readonly Finding[]; tally: Tally }>;

/** Every list of findings a report carries, each with its count; tables first. */
export function findingsLists(report: Report): FindingsList[] {
  const lists: readonly (readonly [NonNullable<Tally['counted']>, readonly Finding[]])[] = [
    ...findingsInTables(report).map((findings) => ['findings table', findings] as const),
    ['finding headings', findingsInHeadings(report)],
    ['finding blocks', findingsInBlocks(report)],
  ];
  return lists.flatMap(([counted, findings]) =>
    countedTally(findings, counted).map((tally) => ({ findings, tally })),
  );
}
