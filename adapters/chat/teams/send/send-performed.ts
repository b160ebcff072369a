import type { Performed } from '../../../../src/bot.ts';
import type { IncomingEvent } from '../../../../src/conversation/incoming-event.ts';
import type { Store } from '../../../../src/ports/store.ts';
import { addressSchema } from '../address.ts';
import { answerMessages } from './answer-messages.ts';
import type { Destination, Sender } from './open-sender.ts';
import { personalChat } from './personal-chat.ts';

/**
 * Sends what did not fit into the answer to a button. What only the person may see goes where nobody
 * else reads it, and is left unsaid where there is no such place.
 */
export async function sendPerformed(
  { workspace, person, address }: IncomingEvent,
  performed: readonly Performed[],
  deps: Readonly<{ store: Store; sender: Sender }>,
  signal: AbortSignal,
): Promise<void> {
  const here: Destination = { workspace, person, address: addressSchema.parse(address) };
  const isAlone = here.address.kind === 'direct';
  for (const said of performed) {
    const everybody = isAlone || said.to === 'everybody';
    const to = everybody ? here : await personalChat(here, deps, signal);
    if (!to) continue;
    for (const message of answerMessages(said)) await deps.sender.send(to, message, signal);
  }
}
