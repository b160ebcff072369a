import { type JudgeDesk, judgeSupplier } from '../ingest/judge-supplier.ts';
import type { Commit } from '../ports/store.ts';
import type { PostureChange } from '../posture/compare-postures.ts';
import { commitAudited, type Deed } from '../records/audit.ts';
import { together } from '../records/change.ts';
import { type Desk, timestamp } from '../records/desk.ts';
import { unjudgedRecords } from '../records/unjudged-record.ts';

/**
 * Who corrects the records (`by` is an id, `name` how the person is shown), and for which day
 * suppliers are judged again, YYYY-MM-DD.
 */
export type Correction = Readonly<{ by: string; name?: string; asOf: string }>;

/** What a correction changed, by supplier id. */
export type Corrected = ReadonlyMap<string, readonly PostureChange[]>;

/**
 * Commits a correction with its entry in the audit log, and judges the suppliers it concerns again.
 * Undefined when a record changed meanwhile: the caller looks again.
 */
export async function correct(
  desk: JudgeDesk,
  { by, asOf }: Correction,
  change: Commit,
  deed: Pick<Deed, 'action' | 'evidence' | 'supplier' | 'detail'>,
  suppliers: readonly string[],
): Promise<Corrected | undefined> {
  const lags = together(change, ...suppliers.map((id) => judgeLater(id)));
  const result = await commitAudited(desk.place, lags, { at: timestamp(desk), by, ...deed });
  if (!result.ok) return undefined;
  const changes = new Map<string, readonly PostureChange[]>();
  for (const id of suppliers) changes.set(id, (await judgeSupplier(desk, id, asOf)).changes);
  return changes;
}

function judgeLater(supplierId: string): Commit {
  return unjudgedRecords.put({ supplierId, cause: 'correction' }, supplierId, 'correction');
}

/** Repeats a correction until no record changed between reading and writing. */
export async function untilCommitted<D extends Desk>(
  desk: D,
  attempt: (desk: D) => Promise<Corrected | undefined>,
): Promise<Corrected> {
  for (;;) {
    const done = await attempt(desk);
    if (done) return done;
  }
}
