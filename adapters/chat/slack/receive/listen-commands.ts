import { commandEvent } from './command-event.ts';
import { envelopeOf } from './envelope.ts';
import type { Receiving } from './receiving.ts';

/** "/assay …": written down, then a first line that only the person sees. */
export function listenToCommands({ app, bot }: Receiving): void {
  app.command('/assay', async ({ command, context, ack }) => {
    await bot.receive(commandEvent(command, envelopeOf(context)));
    await ack({ response_type: 'ephemeral', text: 'Looking into it …' });
  });
}
