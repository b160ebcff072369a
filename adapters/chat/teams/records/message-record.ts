import { z } from 'zod';
import type { Place } from '../../../../src/records/record-kind.ts';
import { fadingRecord } from './fading-record.ts';

/**
 * Which answer a message of Teams shows: what people think of it comes with the message's id. Kept
 * a little longer than the answers themselves.
 */
const messageRecords = fadingRecord('teams-messages', z.object({ said: z.string() }), {
  days: 14,
  buckets: 8,
});

const nameOf = (conversation: string, message: string) => `${conversation}\0${message}`;

export async function rememberMessage(
  place: Place,
  conversation: string,
  message: string,
  said: string,
): Promise<void> {
  await messageRecords.add(place, nameOf(conversation, message), { said });
}

/** The id of the answer, if the message is one. */
export async function saidIn(
  place: Place,
  conversation: string,
  message: string,
): Promise<string | undefined> {
  return (await messageRecords.get(place, nameOf(conversation, message)))?.said;
}
