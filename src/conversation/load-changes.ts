import { judgementInput } from '../ingest/judgement-input.ts';
import type { PostureChange } from '../posture/compare-postures.ts';
import { endsOn } from '../posture/holds-on.ts';
import { passTime } from '../posture/pass-time.ts';
import type { Desk } from '../records/desk.ts';
import { type HistoryEntry, historyOf, isOfTime } from '../records/history-record.ts';
import { postureRecords, summaryRecords } from '../records/posture-record.ts';
import type { Place } from '../records/record-kind.ts';
import type { Supplier } from '../suppliers/supplier.ts';

/** `on`: the day it was received, or that changed it, YYYY-MM-DD. */
export type DatedChange = Readonly<{ supplier: string; on: string; change: PostureChange }>;

/** `since` counts: what is told begins where the day before ended. Both YYYY-MM-DD. */
export type Period = Readonly<{
  since: string;
  asOf: string;
  /** Instant, ISO 8601: what was known then, on the day `since`, was told. */
  told?: string;
}>;

/**
 * Every change of a period, of each supplier in its order: what the history holds, and what days
 * have changed since a posture was judged last, where nobody has looked yet.
 */
export async function loadChanges(
  { place }: Desk,
  suppliers: readonly Supplier[],
  period: Period,
): Promise<DatedChange[]> {
  const summaries = await summaryRecords.list(place);
  const ended = new Set(
    summaries.flatMap(({ data }) => {
      const day = endsOn(data);
      return day !== undefined && day <= period.asOf ? [data.supplierId] : [];
    }),
  );
  const perSupplier = await Promise.all(
    suppliers.map(async ({ id, name }) => {
      const known = (await historyOf(place, id)).filter((entry) => isIn(period, entry));
      const unseen = ended.has(id) ? await passedUnseen(place, id, period) : [];
      return [...known.map(changeOf), ...unseen].map((one) => ({ supplier: name, ...one }));
    }),
  );
  return perSupplier.flat();
}

/**
 * A judgement for another day looks at everything on file, whenever it was received; so does this.
 * Only what a later day will change is not there yet.
 */
function isIn(period: Period, entry: HistoryEntry): boolean {
  if (isOfTime(entry)) return hasComeIn(period, dayOf(entry)) && entry.asOf <= period.asOf;
  return dayOf(entry) >= period.since && entry.at > (period.told ?? '');
}

/** A digest tells everything that its own day changes, at whatever time it comes. */
function hasComeIn({ since, told }: Period, day: string): boolean {
  return told === undefined ? day >= since : day > since;
}

const dayOf = ({ at }: HistoryEntry) => at.slice(0, 10);

function changeOf(entry: HistoryEntry): Omit<DatedChange, 'supplier'> {
  const { change, causes } = entry;
  const isOurs = causes.includes('Assay changed');
  return { on: dayOf(entry), change: isOurs ? { ...change, because: 'Assay changed' } : change };
}

async function passedUnseen(
  place: Place,
  supplierId: string,
  period: Period,
): Promise<Omit<DatedChange, 'supplier'>[]> {
  const stored = await postureRecords.get(place, supplierId);
  if (!stored) return [];
  const { passed } = passTime(
    await judgementInput(place, supplierId, period.asOf),
    stored.data.posture,
  );
  return passed
    .filter(({ day }) => hasComeIn(period, day))
    .map(({ day, change }) => ({ on: day, change }));
}
