import { count } from '../../../src/answers/words.ts';
import { awaitingModelRecords } from '../../../src/records/awaiting-model-record.ts';
import type { Desk } from '../../../src/records/desk.ts';
import type { CheckUp } from '../../desk/check-up.ts';

/** Evidence the model has not read whole; nothing where none waits. */
export async function checkAwaitingModel({
  place,
  clock,
}: Pick<Desk, 'place' | 'clock'>): Promise<CheckUp[]> {
  const waiting = await awaitingModelRecords.list(place);
  if (waiting.length === 0) return [];
  const first = Math.min(...waiting.map(({ data }) => data.notBefore));
  const isDue = first <= clock.now().epochMilliseconds;
  const at = Temporal.Instant.fromEpochMilliseconds(first).toString({ smallestUnit: 'minute' });
  return [
    {
      name: 'waiting for the model',
      state: 'warning',
      detail: `${count(waiting.length, 'paper')}, asked about again ${isDue ? 'at once' : `after ${at}`}`,
      remedy:
        'The next `assay ingest` or a running `npm start` does it; `assay recheck` does not wait.',
    },
  ];
}
