import { addTallies, type Tally } from '../costs/tally.ts';
import type { Store, Workspace } from '../ports/store.ts';
import { together } from './change.ts';
import type { Place } from './record-kind.ts';
import {
  type Spending,
  type SpentOn,
  spendingRecords,
  spentOn,
  wholeMonth,
} from './spending-record.ts';

/** What was booked and is not written yet. */
type Booking = Readonly<{ month: string; what: SpentOn; tally: Tally }>;

/** What this process knows of the spending of a workspace beyond the records. */
export type SpendingLedger = {
  bookings: readonly Booking[];
  /** Tokens of requests that are under way. */
  reserved: number;
  /** Those who wait for a request to be over. */
  waiting: (() => void)[];
  /** What reads or writes the records does so in turn; other processes are caught by the check. */
  turn: Promise<unknown>;
  /** The month in which this process last forgot what is old. */
  prunedIn?: string;
};

const ledgers = new WeakMap<Store, Map<Workspace, SpendingLedger>>();

/** The one of a workspace in this process. */
export function ledgerOf({ store, workspace }: Place): SpendingLedger {
  return ledgers
    .getOrInsertComputed(store, () => new Map<Workspace, SpendingLedger>())
    .getOrInsertComputed(workspace, () => ({
      bookings: [],
      reserved: 0,
      waiting: [],
      turn: Promise.resolve(),
    }));
}

/** Does what needs the records and the bookings to fit together. */
export function inTurn<T>(ledger: SpendingLedger, work: () => Promise<T>): Promise<T> {
  const mine = ledger.turn.then(work);
  ledger.turn = mine.catch(() => undefined);
  return mine;
}

/** What a month has come to with what is not written yet. */
export function withUnwritten(
  { bookings }: SpendingLedger,
  month: string,
  written: readonly Tally[],
): Tally[] {
  const tallies = bookings.filter((one) => one.month === month).map(({ tally }) => tally);
  return addTallies(written, tallies);
}

/**
 * In turn: writes what was booked. When it cannot be written it stays booked, so the next writing
 * makes up for it; where a store cannot say whether it has written, it counts twice, not never.
 */
export async function writeBookings(place: Place, ledger: SpendingLedger): Promise<void> {
  const { bookings } = ledger;
  if (bookings.length === 0) return;
  const sums = sumsOf(bookings);
  for (let written = false; !written; ) {
    const changes = await Promise.all(sums.map((sum) => added(place, sum)));
    written = (await place.store.commit(place.workspace, together(...changes))).ok;
  }
  ledger.bookings = ledger.bookings.slice(bookings.length);
}

type Sum = Readonly<{ ids: readonly string[]; spending: Spending }>;

/** What each record grows by. */
function sumsOf(bookings: readonly Booking[]): Sum[] {
  const sums = new Map<string, Sum>();
  const add = (ids: readonly string[], spending: Spending) => {
    const key = spendingRecords.key(...ids);
    const models = addTallies(sums.get(key)?.spending.models ?? [], spending.models);
    sums.set(key, { ids, spending: { ...spending, models } });
  };
  for (const { month, what, tally } of bookings) {
    const id = what.kind === 'document' ? what.evidenceId : what.operation;
    add(wholeMonth(month), { month, of: 'month', models: [tally] });
    add(spentOn(month, what), { month, of: what.kind, id, models: [tally] });
  }
  return [...sums.values()];
}

async function added(place: Place, { ids, spending }: Sum) {
  const before = await spendingRecords.get(place, ...ids);
  const models = addTallies(before?.data.models ?? [], spending.models);
  return spendingRecords.replace(before, { ...spending, models }, ...ids);
}
