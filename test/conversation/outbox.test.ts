import { describe, expect, test } from 'vitest';
import { AssayError, type ErrorCode } from '../../src/errors.ts';
import { saidOf } from '../../src/records/said-record.ts';
import { testBot } from '../support/bots.ts';
import { messageEvent } from '../support/chat-events.ts';
import { memoryLog } from '../support/memory-log.ts';
import { type ChannelOptions, recordingChannel } from '../support/recording-channel.ts';
import { answerAll, headlines, inWorkspace, scriptedChat } from '../support/scripted-chat.ts';

const { freshDesk, file, files } = await scriptedChat();
const question = messageEvent('Is Kestrel certified?');
const upload = messageEvent('for Nordwerk GmbH', { files: [file] });

const says = (code: ErrorCode) =>
  new AssayError({ code, message: 'The chat says no.', remedy: 'Look at the chat.' });

/** A chat that answers the first deliveries with an error. */
function troubled(code: ErrorCode, times: number, options: ChannelOptions = {}) {
  const agains: boolean[] = [];
  const channel = recordingChannel('slack', {
    ...options,
    beforeSay: (_, { again }) => {
      agains.push(again);
      if (agains.length <= times) throw says(code);
    },
  });
  return { channel, agains };
}

describe('what is said', () => {
  test('is kept with whom it answers, so that a button can ask for it', async () => {
    const desk = freshDesk();
    const channel = recordingChannel();
    await answerAll(desk, channel, [question]);
    const [said] = channel.seen();
    expect(said?.id).toMatch(/^20261123-[0-9a-f]{24}$/u);
    expect(await saidOf(desk.place, said?.id ?? '')).toMatchObject({
      reply: said?.reply,
      person: question.person,
      where: question.where,
      thread: question.thread,
      operation: question.operation,
    });
    expect(await saidOf(desk.place, '../evidence')).toBeUndefined();
    expect(await saidOf(freshDesk().place, said?.id ?? '')).toBeUndefined();
  });

  test('is tried again while the chat cannot be reached, and says that it may be there', async () => {
    const { channel, agains } = troubled('CHAT_UNREACHABLE', 2);
    await answerAll(freshDesk(), channel, [question]);
    expect(channel.seen()).toHaveLength(1);
    expect(agains).toEqual([false, true, true]);
    expect(channel.open()).toBe(0);
  });

  test('outlasts all attempts of the queue: the reconciler brings it again', async () => {
    const { channel } = troubled('CHAT_UNREACHABLE', 7);
    await answerAll(freshDesk(), channel, [question]);
    expect(channel.seen()).toHaveLength(1);
  });

  test('is given up where the chat is gone', async () => {
    const { channel, agains } = troubled('CHAT_GONE', 9);
    await answerAll(freshDesk(), channel, [question]);
    expect([channel.seen().length, agains.length]).toEqual([0, 1]);
  });

  test('is replaced by the reason where the chat refuses it', async () => {
    const { channel } = troubled('CHAT_REFUSED', 1);
    const log = memoryLog();
    await answerAll({ ...freshDesk(), log }, channel, [question]);
    expect(headlines(channel)).toEqual(['The chat says no.']);
    expect(log.errors).toHaveLength(1);
  });

  test('ends where the chat refuses even that', async () => {
    const { channel } = troubled('CHAT_REFUSED', 9);
    await answerAll(freshDesk(), channel, [question]);
    expect(channel.seen()).toEqual([]);
  });

  test('of a fault is one sentence with a reference, and no word of it is logged', async () => {
    const log = memoryLog();
    const desk = freshDesk();
    const put = () => Promise.reject(new TypeError('words of the document'));
    const channel = recordingChannel('slack', { files });
    await answerAll({ ...desk, log, files: { ...desk.files, put } }, channel, [upload]);
    const [headline, ...more] = headlines(channel);
    expect(more).toEqual([]);
    expect(headline).toMatch(/^This did not work .+ \(reference [0-9a-f-]{36}\)\.$/u);
    expect(headline).toContain(String(log.errors[0]?.['reference']));
    expect(JSON.stringify([log.errors, channel.seen()])).not.toContain('words of the document');
  });

  test('of a file that cannot be fetched is one reply; the other files go on', async () => {
    const gone = { ...file, key: 'F9@C1', name: 'gone.txt' };
    const channel = recordingChannel('slack', { files });
    const both = messageEvent('for Nordwerk GmbH', { files: [gone, file] });
    await answerAll(freshDesk(), channel, [both]);
    expect(headlines(channel)).toEqual([
      'gone.txt could not be read.',
      'good.txt is read, as evidence of Nordwerk GmbH.',
    ]);
  });

  test('of an event that ends every process that takes it is one sentence', async () => {
    const desk = freshDesk();
    const channel = recordingChannel('slack', {
      files,
      beforeDownload: (_, signal) => dies(signal),
    });
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      await dieOver(desk, channel);
      desk.clock.forward(60_000);
    }
    await answerAll(desk, channel, []);
    expect(headlines(channel)).toEqual([expect.stringMatching(/^This did not work/u)]);
  });
});

const dies = (signal: AbortSignal) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('dead'))));

/** Takes an event up as a process does that is killed in the middle of it. */
async function dieOver(
  desk: ReturnType<typeof freshDesk>,
  channel: ReturnType<typeof recordingChannel>,
): Promise<void> {
  const { store, workspace } = desk.place;
  let dead = false;
  const mortal = {
    ...store,
    commit: (...change: Parameters<typeof store.commit>) =>
      dead ? Promise.reject(new Error('dead')) : store.commit(...change),
  };
  const bot = testBot(channel, { desk: { ...desk, place: { store: mortal, workspace } } });
  const before = channel.downloads.length;
  await bot.receive(inWorkspace(desk, upload));
  await bot.start();
  await expect.poll(() => channel.downloads.length).toBe(before + 1);
  dead = true;
  await bot.close();
}
