import { isForModel } from '../access/model-evidence.ts';
import type { Model } from '../ports/model.ts';
import { type AwaitingModel, awaitingModelRecords } from '../records/awaiting-model-record.ts';
import { claimsOf } from '../records/claims-record.ts';
import type { Desk } from '../records/desk.ts';
import type { Stored } from '../records/record-kind.ts';
import { isUseless } from './ask-again.ts';
import { type AwaitingLease, checkedEvidence, leaseAwaiting } from './awaiting-lease.ts';
import type { IngestDesk, IngestOptions } from './ingest-desk.ts';
import { gaveUpAsking } from './model-reading-errors.ts';
import { type ModelOutcome, type ReadByRules, readWithModel } from './read-with-model.ts';
import { settleAsked } from './settle-asked.ts';

type AskAwaitingOptions = Omit<IngestOptions, 'asOf'> &
  Readonly<{
    /** After so long no further evidence is begun with. @defaultValue 60000 */
    atMostMs?: number;
  }>;

const defaultLeaseMs = 8_000;

/**
 * Asks the model about evidence it has not read whole and for which the time has come, as many side
 * by side as it may hold. When the model cannot be asked at all, nobody else is kept waiting for the
 * same: the rest is put off as well. Throws CANCELLED, or what store and disk say; what is under way
 * is then given back.
 */
export async function askAwaiting(desk: IngestDesk, options: AskAwaitingOptions): Promise<void> {
  const { model, place, clock } = desk;
  if (!model) return;
  const now = clock.now().epochMilliseconds;
  const end = now + (options.atMostMs ?? 60_000);
  const due = (await awaitingModelRecords.list(place)).filter(({ data }) => isDue(data, now));
  const left = due.values();
  let putOff: number | undefined;
  const askInTurn = async () => {
    for (const stored of left) {
      if (options.signal.aborted || clock.now().epochMilliseconds > end) return;
      if (putOff === undefined) putOff = await askOne(desk, model, stored, options);
      else await postpone(desk, stored, putOff);
    }
  };
  const askers = Array.from({ length: Math.min(model.concurrency, due.length) }, askInTurn);
  const ended = await Promise.allSettled(askers);
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}

function isDue({ notBefore, held }: AwaitingModel, now: number): boolean {
  return notBefore <= now && (held === undefined || held.leaseUntil <= now);
}

/** Resolves to when the others are asked, where this one says that none can be asked now. */
async function askOne(
  desk: IngestDesk,
  model: Model,
  stored: Stored<AwaitingModel>,
  options: IngestOptions,
): Promise<number | undefined> {
  const lease = await leaseAwaiting(desk, stored, desk.leaseMs ?? defaultLeaseMs);
  if (!lease) return undefined;
  try {
    const evidence = await evidenceOf(desk, lease);
    if (!evidence || !isForModel(evidence)) return await forget(desk, lease);
    const signal = AbortSignal.any([options.signal, lease.lost]);
    const outcome = await outcomeFor(desk, model, lease, evidence, { ...options, signal });
    await settleAsked(desk, lease, evidence, outcome);
    const { error } = outcome.modelReading;
    return error && !isUseless(error) ? outcome.again?.notBefore : undefined;
  } catch (error) {
    await lease.giveBack();
    if (lease.lost.aborted && !options.signal.aborted) return undefined;
    throw error;
  }
}

async function evidenceOf(
  desk: IngestDesk,
  { evidenceId }: AwaitingLease,
): Promise<ReadByRules | undefined> {
  const data = (await checkedEvidence(desk, evidenceId))?.data;
  if (!data?.classification || data.documentFile === undefined) return undefined;
  return { ...data, classification: data.classification, documentFile: data.documentFile };
}

/** What is not on file any more, or was not read, does not wait for a model. */
async function forget({ place }: Desk, lease: AwaitingLease): Promise<undefined> {
  const mine = await lease.current();
  lease.letGo();
  if (!mine) return;
  const { key, version } = mine;
  await place.store.commit(place.workspace, { check: [{ key, version }], delete: [key] });
}

async function outcomeFor(
  desk: IngestDesk,
  model: Model,
  { useless, isHopeless }: AwaitingLease,
  evidence: ReadByRules,
  options: IngestOptions,
): Promise<Pick<ModelOutcome, 'modelReading' | 'proven' | 'again'>> {
  if (isHopeless) return { modelReading: gaveUpAsking(model, evidence) };
  const claims = await claimsOf(desk.place, evidence.id);
  return readWithModel(desk, model, { evidence, claims, useless }, options);
}

async function postpone(
  { place }: Desk,
  stored: Stored<AwaitingModel>,
  notBefore: number,
): Promise<void> {
  const { evidenceId } = stored.data;
  const change = awaitingModelRecords.replace(stored, { ...stored.data, notBefore }, evidenceId);
  await place.store.commit(place.workspace, change);
}
