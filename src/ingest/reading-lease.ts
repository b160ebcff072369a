import type { Evidence, Progress } from '../evidence/evidence.ts';
import { commitAudited } from '../records/audit.ts';
import { together } from '../records/change.ts';
import type { Desk } from '../records/desk.ts';
import { evidenceRecords, unfinishedRecords } from '../records/evidence-record.ts';
import { maxTakeOvers, renewLease, takeLease } from '../records/lease.ts';
import type { Stored } from '../records/record-kind.ts';
import { failedReading, gaveUp, type Settlement } from './settlements.ts';

type BeingRead = Evidence & Readonly<{ progress: Extract<Progress, { status: 'reading' }> }>;

/** The right to read one evidence. It renews itself until it is settled, let go or lost. */
export type Lease = Readonly<{
  evidence: Evidence;
  /** Aborted when another process has taken over. */
  lost: AbortSignal;
  /**
   * Commits the outcome if the lease still holds; otherwise undefined, and nothing is written. The
   * outcome is asked for again when the record was touched meanwhile, by a new link for example.
   */
  settle(outcome: (current: Evidence) => Promise<Settlement>): Promise<Evidence | undefined>;
  /** Ends without an outcome: the evidence waits for a reader again. */
  giveBack(): Promise<void>;
}>;

export type Start =
  | Readonly<{ state: 'leased'; lease: Lease }>
  /** Somebody else is reading; `until` is in ms since the epoch. */
  | Readonly<{ state: 'held'; until: number }>
  /** Nothing to do any more. */
  | Readonly<{ state: 'settled'; evidence: Evidence }>;

/**
 * Takes the right to read an evidence: one that is received, or whose reader has been silent for
 * longer than its lease. `leaseMs` is how long this reader may be silent.
 */
export async function startReading(desk: Desk, id: string, leaseMs: number): Promise<Start> {
  for (;;) {
    const stored = await evidenceRecords.get(desk.place, id);
    if (!stored) throw new Error(`There is no evidence ${id}.`);
    const start = await tryToStart(desk, stored, leaseMs);
    if (start) return start;
  }
}

async function tryToStart(
  desk: Desk,
  stored: Stored<Evidence>,
  leaseMs: number,
): Promise<Start | undefined> {
  const { progress } = stored.data;
  const now = desk.clock.now().epochMilliseconds;
  if (progress.status === 'checked' || progress.status === 'failed') {
    return { state: 'settled', evidence: stored.data };
  }
  const before = progress.status === 'reading' ? progress : undefined;
  const held = takeLease(before, now, leaseMs);
  if (!held) return { state: 'held', until: before?.leaseUntil ?? now };
  if (held.attempt > 1 + maxTakeOvers) {
    const report = gaveUp(held.attempt - 1);
    await commitSettlement(desk, stored, await failedReading(desk, stored.data, report));
    return undefined;
  }
  const reading = { status: 'reading', ...held } as const;
  const evidence = { ...stored.data, progress: reading };
  const { store, workspace } = desk.place;
  const result = await store.commit(
    workspace,
    evidenceRecords.replace(stored, evidence, evidence.id),
  );
  return result.ok ? { state: 'leased', lease: hold(desk, evidence, leaseMs) } : undefined;
}

function hold(desk: Desk, evidence: BeingRead, leaseMs: number): Lease {
  const { owner } = evidence.progress;
  const { store, workspace } = desk.place;
  const current = async () => {
    const stored = await evidenceRecords.get(desk.place, evidence.id);
    const progress = stored?.data.progress;
    if (progress?.status === 'reading' && progress.owner === owner) return stored;
    renewal.lose();
    return undefined;
  };
  const renew = async () => {
    const mine = await current();
    if (!mine) return;
    const leaseUntil = desk.clock.now().epochMilliseconds + leaseMs;
    await write(mine, { ...evidence.progress, leaseUntil });
  };
  const renewal = renewLease(leaseMs, renew, () =>
    desk.log.warn({ evidence: evidence.id }, 'a lease could not be renewed'),
  );
  const write = (mine: Stored<Evidence>, progress: Progress) =>
    store.commit(workspace, evidenceRecords.replace(mine, { ...mine.data, progress }, evidence.id));

  return {
    evidence,
    lost: renewal.lost,
    async settle(outcome) {
      for (;;) {
        const mine = await current();
        if (!mine) return undefined;
        const settlement = await outcome(mine.data);
        if (!(await commitSettlement(desk, mine, settlement))) continue;
        renewal.letGo();
        return settlement.evidence;
      }
    },
    async giveBack() {
      renewal.letGo();
      const mine = await current();
      if (mine) await write(mine, { status: 'received' });
    },
  };
}

/** False when the record was touched since it was read. */
export async function commitSettlement(
  { place }: Desk,
  stored: Stored<Evidence>,
  { evidence, change, deed }: Settlement,
): Promise<boolean> {
  const all = together(evidenceRecords.replace(stored, evidence, evidence.id), change, {
    delete: [unfinishedRecords.key(evidence.id)],
  });
  return (await commitAudited(place, all, deed)).ok;
}
