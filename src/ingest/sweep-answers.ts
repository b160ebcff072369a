import type { Desk } from '../records/desk.ts';
import { evidenceRecords } from '../records/evidence-record.ts';
import { forsakenAnswers, removeAnswers } from '../records/model-answer-record.ts';

/** As long as the bytes of a removed evidence are kept. */
const hoursToWait = 24;

/**
 * Removes what a model answered about evidence that was removed a day ago; handed in again before
 * that, it costs nothing.
 */
export async function sweepAnswers({ place, clock }: Desk): Promise<void> {
  const before = clock.now().subtract({ hours: hoursToWait });
  for (const { key, version, data } of await forsakenAnswers.list(place)) {
    if (Temporal.Instant.compare(data.since, before) > 0) continue;
    const isBack = await evidenceRecords.get(place, data.evidenceId);
    if (!isBack) await removeAnswers(place, data.evidenceId);
    await place.store.commit(place.workspace, { check: [{ key, version }], delete: [key] });
  }
}
