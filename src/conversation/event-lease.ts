import { AssayError } from '../errors.ts';
import type { IngestDesk } from '../ingest/ingest-desk.ts';
import type { Commit } from '../ports/store.ts';
import { together } from '../records/change.ts';
import { type Inbox, inboxRecords, openEventRecords } from '../records/inbox-record.ts';
import { renewLease, takeLease } from '../records/lease.ts';

const defaultLeaseMs = 8_000;

/** The right to work on one event. It renews itself until it is done, given back or lost. */
export type EventLease = Readonly<{
  id: string;
  /** The record as it was when the lease began. */
  record: Inbox;
  /** Counts from 1; grows with every process that died over the event. */
  attempt: number;
  /** Aborted when another process has taken over. */
  lost: AbortSignal;
  /** Aborted when a person stopped the work through another process. */
  stopped: AbortSignal;
  /**
   * Changes the record, and others in the same commit. False when one of those others was changed by
   * somebody else; then nothing is written. Throws CANCELLED when the lease was lost.
   */
  write(change: (current: Inbox) => Inbox, others?: Commit): Promise<boolean>;
  done(): Promise<void>;
  /** Ends without an outcome: the event waits again. */
  giveBack(): Promise<void>;
}>;

export type Claim =
  | Readonly<{ state: 'leased'; lease: EventLease }>
  /** Somebody else works on it; `until` is in ms since the epoch. */
  | Readonly<{ state: 'held'; until: number }>
  | Readonly<{ state: 'done' }>;

/** Takes an event that waits, or whose worker has been silent for longer than its lease. */
export async function claimEvent(desk: IngestDesk, id: string): Promise<Claim> {
  const { place, clock, leaseMs = defaultLeaseMs } = desk;
  for (;;) {
    const stored = await inboxRecords.get(place, id);
    if (!stored || stored.data.progress.status === 'done') return { state: 'done' };
    const { progress } = stored.data;
    const before = progress.status === 'working' ? progress : undefined;
    const held = takeLease(before, clock.now().epochMilliseconds, leaseMs);
    if (!held) return { state: 'held', until: before?.leaseUntil ?? 0 };
    const record: Inbox = { ...stored.data, progress: { status: 'working', ...held } };
    const result = await place.store.commit(
      place.workspace,
      inboxRecords.replace(stored, record, id),
    );
    if (result.ok) return { state: 'leased', lease: hold(desk, id, record, held) };
  }
}

function hold(
  { place, clock, log, leaseMs = defaultLeaseMs }: IngestDesk,
  id: string,
  record: Inbox,
  { owner, attempt }: Readonly<{ owner: string; attempt: number }>,
): EventLease {
  const write = async (change: (current: Inbox) => Inbox, others: Commit = {}) => {
    for (;;) {
      const stored = await inboxRecords.get(place, id);
      const progress = stored?.data.progress;
      if (!stored || progress?.status !== 'working' || progress.owner !== owner) {
        renewal.lose();
        throw takenOver();
      }
      const result = await place.store.commit(
        place.workspace,
        together(inboxRecords.replace(stored, change(stored.data), id), others),
      );
      if (result.ok) return true;
      if (result.conflict !== inboxRecords.key(id)) return false;
    }
  };
  const stopped = new AbortController();
  const heed = (current: Inbox) => {
    if (current.stopped) stopped.abort();
  };
  heed(record);
  const renew = () =>
    write((current) => {
      heed(current);
      const leaseUntil = clock.now().epochMilliseconds + leaseMs;
      return { ...current, progress: { status: 'working', owner, attempt, leaseUntil } };
    });
  const renewal = renewLease(leaseMs, renew, () => {
    if (!renewal.lost.aborted) log.warn({ event: id }, 'a lease could not be renewed');
  });
  return {
    id,
    record,
    attempt,
    lost: renewal.lost,
    stopped: stopped.signal,
    write,
    async done() {
      renewal.letGo();
      const closed = { delete: [openEventRecords.key(id)] };
      await write((current) => ({ ...current, progress: { status: 'done' } }), closed);
    },
    async giveBack() {
      renewal.letGo();
      if (renewal.lost.aborted) return;
      await write((current) => ({ ...current, progress: { status: 'received' } }));
    },
  };
}

function takenOver(): AssayError {
  return new AssayError({
    code: 'CANCELLED',
    message: 'Another process has taken over this event.',
    remedy: 'Nothing is to be done; it is answered by that one.',
  });
}
