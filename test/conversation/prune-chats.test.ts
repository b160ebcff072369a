import { describe, expect, test } from 'vitest';
import { pruneChats } from '../../src/conversation/prune-chats.ts';
import { chatFileRecords, inboxRecords } from '../../src/records/inbox-record.ts';
import { saidOf } from '../../src/records/said-record.ts';
import { messageEvent } from '../support/chat-events.ts';
import { recordingChannel } from '../support/recording-channel.ts';
import { answerAll, scriptedChat } from '../support/scripted-chat.ts';

const { freshDesk, file, files } = await scriptedChat();
const hour = 3_600_000;
const day = 24 * hour;

async function answered() {
  const desk = freshDesk();
  const channel = recordingChannel('slack', { files });
  await answerAll(desk, channel, [messageEvent('for Nordwerk GmbH', { files: [file] })]);
  const id = channel.seen()[0]?.id ?? '';
  const kept = async () => ({
    events: (await inboxRecords.list(desk.place)).length,
    files: (await chatFileRecords.list(desk.place)).length,
    said: (await saidOf(desk.place, id)) !== undefined,
  });
  return { desk, kept };
}

describe('what a chat told', () => {
  test('is remembered for two days, and what was said for ninety', async () => {
    const { desk, kept } = await answered();
    desk.clock.forward(2 * day - hour);
    await pruneChats(desk);
    expect(await kept()).toEqual({ events: 1, files: 1, said: true });
    desk.clock.forward(13 * hour);
    await pruneChats(desk);
    expect(await kept()).toEqual({ events: 0, files: 0, said: true });
    desk.clock.forward(87 * day);
    await pruneChats(desk);
    expect((await kept()).said).toBe(true);
    desk.clock.forward(2 * day);
    await pruneChats(desk);
    expect((await kept()).said).toBe(false);
  });

  test('is not looked through again within half a day', async () => {
    const { desk, kept } = await answered();
    desk.clock.forward(2 * day - hour);
    await pruneChats(desk);
    desk.clock.forward(2 * hour);
    await pruneChats(desk);
    expect((await kept()).events).toBe(1);
  });
});
