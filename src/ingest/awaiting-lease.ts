import type { Evidence } from '../evidence/evidence.ts';
import type { AwaitingModel } from '../records/awaiting-model-record.ts';
import { awaitingModelRecords } from '../records/awaiting-model-record.ts';
import type { Desk } from '../records/desk.ts';
import { evidenceRecords } from '../records/evidence-record.ts';
import { type Held, maxTakeOvers, renewLease, takeLease } from '../records/lease.ts';
import type { Stored } from '../records/record-kind.ts';

/** The right to ask the model about one evidence again. It renews itself until it is let go or lost. */
export type AwaitingLease = Readonly<{
  evidenceId: string;
  useless: number;
  cause: AwaitingModel['cause'];
  /** Whoever asked before died of it too often. */
  isHopeless: boolean;
  /** Aborted when another process has taken over. */
  lost: AbortSignal;
  /** The record, for the commit that ends the asking; undefined when it is not mine any more. */
  current(): Promise<Stored<AwaitingModel> | undefined>;
  /** Ends the renewal; the record was settled. */
  letGo(): void;
  /** Ends without an outcome: it waits as before. */
  giveBack(): Promise<void>;
}>;

/**
 * Takes the right to ask about an evidence that waits for the model; undefined while somebody else
 * has it, or when it changed meanwhile.
 */
export async function leaseAwaiting(
  desk: Desk,
  stored: Stored<AwaitingModel>,
  leaseMs: number,
): Promise<AwaitingLease | undefined> {
  const { place, clock } = desk;
  const { evidenceId, useless, cause } = stored.data;
  const held = takeLease(stored.data.held, clock.now().epochMilliseconds, leaseMs);
  if (!held) return undefined;
  const write = async (before: Stored<AwaitingModel>, now: Held | undefined) => {
    const { held: _, ...rest } = before.data;
    const data = { ...rest, ...(now && { held: now }) };
    return place.store.commit(
      place.workspace,
      awaitingModelRecords.replace(before, data, evidenceId),
    );
  };
  if (!(await write(stored, held)).ok) return undefined;

  const current = async () => {
    const mine = await awaitingModelRecords.get(place, evidenceId);
    if (mine?.data.held?.owner === held.owner) return mine;
    renewal.lose();
    return undefined;
  };
  const renew = async () => {
    const mine = await current();
    const leaseUntil = clock.now().epochMilliseconds + leaseMs;
    if (mine) await write(mine, { ...held, leaseUntil });
  };
  const renewal = renewLease(leaseMs, renew, () =>
    desk.log.warn({ evidence: evidenceId }, 'a lease could not be renewed'),
  );
  return {
    evidenceId,
    useless,
    cause,
    isHopeless: held.attempt > 1 + maxTakeOvers,
    lost: renewal.lost,
    current,
    letGo: renewal.letGo,
    async giveBack() {
      renewal.letGo();
      const mine = await current();
      if (mine) await write(mine, undefined);
    },
  };
}

/** The evidence of a lease as it is now, if it is still one that was read. */
export async function checkedEvidence(
  { place }: Desk,
  evidenceId: string,
): Promise<Stored<Evidence> | undefined> {
  const stored = await evidenceRecords.get(place, evidenceId);
  return stored?.data.progress.status === 'checked' ? stored : undefined;
}
