import type { IncomingEvent } from '../../../../src/conversation/incoming-event.ts';
import type { Said } from '../../../../src/conversation/reply.ts';
import type { Store } from '../../../../src/ports/store.ts';
import { addressSchema } from '../address.ts';
import { answerMessages } from './answer-messages.ts';
import type { Destination, Sender } from './open-sender.ts';
import { personalChat } from './personal-chat.ts';

/** Sends what was meant for the person alone, where nobody else reads it; else it is left unsaid. */
export async function sendAlone(
  { workspace, person, address }: IncomingEvent,
  said: readonly Said[],
  deps: Readonly<{ store: Store; sender: Sender }>,
  signal: AbortSignal,
): Promise<void> {
  if (said.length === 0) return;
  const here: Destination = { workspace, person, address: addressSchema.parse(address) };
  const alone = here.address.kind === 'direct' ? here : await personalChat(here, deps, signal);
  if (!alone) return;
  for (const message of said.flatMap((one) => answerMessages(one))) {
    await deps.sender.send(alone, message, signal);
  }
}
