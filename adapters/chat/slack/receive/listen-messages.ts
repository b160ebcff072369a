import { threadMemory } from '../../../../src/records/thread-record.ts';
import { envelopeOf } from './envelope.ts';
import { fileEvent } from './file-event.ts';
import { type HeardMessage, messageEvent } from './message-event.ts';
import type { Receiving } from './receiving.ts';

/** Messages, mentions and files; each is durable when its listener ends. */
export function listenToMessages({ app, bot }: Receiving): void {
  const meant = async ({ event, meantFor }: HeardMessage) => {
    if (meantFor !== 'in thread') return meantFor === 'assay';
    const memory = await threadMemory(bot.desk(event.workspace).place, event.thread);
    return Object.keys(memory).length > 0;
  };
  const hear = async (heard: HeardMessage | undefined) => {
    if (heard && (await meant(heard))) await bot.receive(heard.event);
  };
  app.event('app_mention', ({ event, context, body }) =>
    hear(messageEvent(event, envelopeOf(context, body))),
  );
  app.event('message', ({ event, context, body }) =>
    hear(messageEvent(event, envelopeOf(context, body))),
  );
  app.event('file_shared', async ({ event, context, body }) => {
    const shared = fileEvent(event, envelopeOf(context, body));
    if (shared) await bot.receive(shared);
  });
}
