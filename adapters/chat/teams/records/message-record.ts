import { hash } from 'node:crypto';
import { z } from 'zod';
import { type Place, recordKind } from '../../../../src/records/record-kind.ts';

/** Which answer a message of Teams shows: what people think of it comes with the message's id. */
const messageRecords = recordKind({
  folder: 'teams-messages',
  schema: z.object({ said: z.string() }),
});

const keyOf = (conversation: string, message: string) =>
  hash('sha256', `${conversation}\0${message}`).slice(0, 40);

export async function rememberMessage(
  { store, workspace }: Place,
  conversation: string,
  message: string,
  said: string,
): Promise<void> {
  await store.commit(workspace, messageRecords.put({ said }, keyOf(conversation, message)));
}

/** The id of the answer, if the message is one. */
export async function saidIn(
  place: Place,
  conversation: string,
  message: string,
): Promise<string | undefined> {
  return (await messageRecords.get(place, keyOf(conversation, message)))?.data.said;
}
