import { type Desk, timestamp } from '../records/desk.ts';
import { feedbackKey, feedbackRecords } from '../records/feedback-record.ts';
import { saidOf } from '../records/said-record.ts';
import type { ChatAction } from './action.ts';
import type { Turn } from './message.ts';

/** Keeps what a person thinks of an answer; the last opinion counts. Unknown answers are ignored. */
export async function rateAnswer(
  desk: Desk,
  { said, rating, reason }: Extract<ChatAction, { do: 'rate' }>,
  { person }: Turn,
): Promise<void> {
  const { place } = desk;
  if (!(await saidOf(place, said))) return;
  const opinion = {
    said,
    person: person.id,
    rating,
    at: timestamp(desk),
    ...(reason && { reason }),
  };
  const change = feedbackRecords.put(opinion, ...feedbackKey(said, person.id));
  await place.store.commit(place.workspace, change);
}
