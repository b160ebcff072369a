import { together } from '../records/change.ts';
import { type DailyRound, dailyRoundId, dailyRoundRecords } from '../records/daily-round-record.ts';
import { timestamp, today } from '../records/desk.ts';
import { summaryRecords } from '../records/posture-record.ts';
import { putSteady, steadyRecords } from '../records/steady-record.ts';
import { unjudgedRecords } from '../records/unjudged-record.ts';
import { type JudgeDesk, judgeSupplier } from './judge-supplier.ts';

export type RoundOptions = Readonly<{
  signal: AbortSignal;
  /** The date of judgement, YYYY-MM-DD. @defaultValue today */
  asOf?: string;
  /** A longer round goes on with the next call. @defaultValue 20000 */
  atMostMs?: number;
}>;

/**
 * The daily round: judges every supplier again whose posture says that it does not hold on this
 * day. Once a day it looks at one short list, otherwise at one record. What it began and did not
 * end is seen by the next call, in whatever process.
 */
export async function judgePassed(
  desk: JudgeDesk,
  { signal, asOf, atMostMs = 20_000 }: RoundOptions,
): Promise<void> {
  const { place } = desk;
  const day = asOf ?? today(desk);
  const last = await dailyRoundRecords.get(place, dailyRoundId);
  if (last?.data.day === day) return;
  if (!last) await listPostures(desk);
  const end = desk.clock.now().add({ milliseconds: atMostMs });
  let judged = 0;
  for await (const { data } of steadyRecords.scan(place)) {
    if (data.day > day) break;
    if (signal.aborted || Temporal.Instant.compare(desk.clock.now(), end) > 0) return;
    await judgeAgain(desk, data.supplierId, day);
    judged += 1;
  }
  const round: DailyRound = { day, doneAt: timestamp(desk), judged };
  await place.store.commit(place.workspace, dailyRoundRecords.replace(last, round, dailyRoundId));
}

async function judgeAgain(desk: JudgeDesk, supplierId: string, day: string): Promise<void> {
  const { store, workspace } = desk.place;
  const lags = { supplierId, cause: 'time' } as const;
  await store.commit(workspace, unjudgedRecords.put(lags, supplierId, 'time'));
  await judgeSupplier(desk, supplierId, day);
}

/** Postures that were judged before this list was kept. */
async function listPostures({ place }: JudgeDesk): Promise<void> {
  for await (const { key, version, data } of summaryRecords.scan(place)) {
    const change = together({ check: [{ key, version }] }, putSteady(data.supplierId, data));
    await place.store.commit(place.workspace, change);
  }
}
