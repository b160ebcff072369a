import type { Commit } from '../ports/store.ts';
import { together } from '../records/change.ts';
import { putHistory } from '../records/history-record.ts';
import type { StoredPosture } from '../records/posture-record.ts';
import type { Stored } from '../records/record-kind.ts';
import type { Verdict } from './judge-case.ts';
import type { WhatIsNew } from './what-is-new.ts';

type Judging = Pick<WhatIsNew, 'causes' | 'evidence'> &
  Readonly<{ judgedAt: string; stored: Stored<StoredPosture> | undefined }>;

/**
 * The commit that remembers what a judgement changed: by other rules, by days that came, by the
 * records, in this order, because each begins where the one before ended. What a day changed is
 * dated by that day, so the history is the same whoever looked when.
 */
export function rememberChanges(
  supplierId: string,
  { posture, anew, passed, changes }: Pick<Verdict, 'posture' | 'anew' | 'passed' | 'changes'>,
  { causes, evidence, judgedAt, stored }: Judging,
): Commit {
  const { asOf } = posture;
  const order = String(stored?.version ?? 0).padStart(12, '0');
  const at = later(beginOf(asOf), judgedAt);
  const began = passed.map(({ day }) => later(beginOf(day), stored?.data.judgedAt ?? ''));
  const byRules = { at: began[0] ?? at, asOf, causes: ['Assay changed' as const], evidence: [] };
  return together(
    putHistory(supplierId, byRules, anew, `${order}-0-`),
    ...passed.map(({ day, cause, change }, position) => {
      const byDay = { at: began[position] ?? at, asOf: day, causes: [cause], evidence: [] };
      return putHistory(supplierId, byDay, [change], `${order}-1-${day}-`);
    }),
    putHistory(
      supplierId,
      { at, asOf, causes: [...causes], evidence: [...evidence] },
      changes,
      `${order}-2-`,
    ),
  );
}

/** Whoever judges for a day to come is taken to do so on that day. */
const later = (one: string, other: string) => (one > other ? one : other);

const beginOf = (day: string) => `${day}T00:00:00.000Z`;
