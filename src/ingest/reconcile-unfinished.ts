import { unfinishedRecords } from '../records/evidence-record.ts';
import { unmatchedId, unmatchedRecords } from '../records/unmatched-record.ts';
import { askAwaiting } from './ask-awaiting.ts';
import type { IngestDesk, IngestOptions } from './ingest-desk.ts';
import { judgeWaiting } from './judge-supplier.ts';
import { matchWaiting } from './match-waiting.ts';
import { pause } from './pause.ts';
import { type Reading, readEvidence } from './read-evidence.ts';
import { sweepAnswers } from './sweep-answers.ts';
import { sweepFiles } from './sweep-files.ts';

export type ReconcileOptions = IngestOptions &
  Readonly<{
    /** Whether this process works on the event: then its papers are read there, in people's sight. */
    isInHand?: (operation: string) => boolean;
    /** @defaultValue true */
    asksModel?: boolean;
  }>;

/**
 * Finishes what a crash left behind: evidence that waits for a reader, evidence whose reader is
 * silent (its lease is waited for once, so a process that is alive keeps its work), SBOMs that lag
 * behind the advisory feeds, evidence the model has not read whole, and postures that lag behind; then
 * it sweeps files without a record. Resolves to how many evidences were finished.
 */
export async function reconcileUnfinished(
  desk: IngestDesk,
  { isInHand, asksModel = true, ...options }: ReconcileOptions,
): Promise<number> {
  const unfinished = await unfinishedRecords.list(desk.place);
  const left = unfinished.filter(({ data }) => !(data.operation && isInHand?.(data.operation)));
  const finished = await Promise.all(
    left.map(({ data }) => finish(desk, data.evidenceId, options)),
  );
  const isMatchingLeft = await unmatchedRecords.get(desk.place, unmatchedId);
  if (isMatchingLeft) await matchWaiting(desk, { signal: options.signal });
  if (asksModel) await askAwaiting(desk, options);
  await judgeWaiting(desk, options.asOf);
  await sweepFiles(desk);
  await sweepAnswers(desk);
  return finished.filter(Boolean).length;
}

async function finish(desk: IngestDesk, id: string, options: IngestOptions): Promise<boolean> {
  const first = await readEvidence(desk, id, options);
  const reading = first.state === 'held' ? await afterLease(desk, id, first.until, options) : first;
  return reading.state === 'read' && (await reading.settle()) !== undefined;
}

async function afterLease(
  desk: IngestDesk,
  id: string,
  until: number,
  options: IngestOptions,
): Promise<Reading> {
  const wait = Math.max(0, until - desk.clock.now().epochMilliseconds);
  await pause(wait, options.signal);
  return readEvidence(desk, id, options);
}
