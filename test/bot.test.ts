import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IncomingEvent } from '../src/conversation/incoming-event.ts';
import { takeEvent } from '../src/conversation/take-event.ts';
import { rememberWorkspace } from '../src/records/workspaces-record.ts';
import { allDone, testBot } from './support/bots.ts';
import { actionEvent, fileEvent, messageEvent } from './support/chat-events.ts';
import { recordingChannel } from './support/recording-channel.ts';
import {
  answerAll,
  headlines,
  inWorkspace,
  readings,
  scriptedChat,
} from './support/scripted-chat.ts';

const { freshDesk, file, files } = await scriptedChat();
const question = messageEvent('Is Kestrel certified?');
const upload = messageEvent('for Nordwerk GmbH', { files: [file] });
const isRead = 'good.txt is read, as evidence of Nordwerk GmbH.';

describe('a bot', () => {
  test('answers ten copies of a question in parallel once', async () => {
    const desk = freshDesk();
    const channel = recordingChannel();
    const outcomes = await answerAll(desk, channel, Array<IncomingEvent>(10).fill(question));
    expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(1);
    expect(channel.seen()).toHaveLength(1);
    expect(channel.open()).toBe(0);
  });

  test('reads a file once and tells it once, in whatever order its events come', async () => {
    const told = [upload, upload, upload, fileEvent(file), fileEvent(file)];
    const orders = fc.shuffledSubarray(told, { minLength: told.length, maxLength: told.length });
    await fc.assert(
      fc.asyncProperty(orders, async (events) => {
        const desk = freshDesk();
        const channel = recordingChannel('slack', { files });
        await answerAll(desk, channel, events);
        expect(headlines(channel)).toEqual([isRead]);
        expect(await readings(desk)).toBe(1);
        expect(channel.downloads).toEqual([file.key]);
      }),
      { numRuns: 15 },
    );
  });

  test('in ten processes at once is one bot', async () => {
    const desk = freshDesk();
    const channel = recordingChannel('slack', { files });
    const bots = Array.from({ length: 10 }, () => testBot(channel, { desk }));
    await Promise.all(bots.map((bot) => bot.start()));
    const events = [upload, fileEvent(file), messageEvent('Who is certified?', { ts: '9' })];
    await Promise.all(
      bots.flatMap((bot) => events.map((event) => bot.receive(inWorkspace(desk, event)))),
    );
    await allDone(desk.place.store, desk.place.workspace);
    await Promise.all(bots.map((bot) => bot.close()));
    expect(channel.seen()).toHaveLength(2);
    expect(headlines(channel)).toContain(isRead);
    expect(await readings(desk)).toBe(1);
  });

  test('takes up what an earlier process only wrote down', async () => {
    const desk = freshDesk();
    const channel = recordingChannel();
    const first = testBot(channel, { desk });
    expect(await first.receive(inWorkspace(desk, question))).toBe('taken');
    await first.close();
    await answerAll(desk, channel, []);
    expect(channel.seen()).toHaveLength(1);
    expect(await answerAll(desk, channel, [question])).toEqual(['known']);
    expect(channel.seen()).toHaveLength(1);
  });

  test('knows an event of one workspace in no other', async () => {
    const [desk, other] = [freshDesk(), freshDesk()];
    const channel = recordingChannel();
    await answerAll(desk, channel, [question]);
    expect(await answerAll(other, channel, [question])).toEqual(['taken']);
    expect(channel.seen()).toHaveLength(2);
    expect(testBot(channel, { desk }).desk('w9').place.workspace).toBe('w9');
  });

  test('answers questions of a thread in the order they were asked', async () => {
    const desk = freshDesk();
    const channel = recordingChannel();
    const bot = testBot(channel, { desk });
    await bot.start();
    const asked = Array.from({ length: 6 }, (_, at) =>
      messageEvent('Is Kestrel certified?', { ts: String(at), thread: 'one' }),
    );
    for (const one of asked) await bot.receive(inWorkspace(desk, one));
    await allDone(desk.place.store, desk.place.workspace);
    await bot.close();
    const answered = channel.seen().map(({ operation }) => operation);
    expect(answered).toEqual(asked.map(({ operation }) => operation));
  });

  test('answers a question while uploads are being read', async () => {
    const desk = freshDesk();
    const slow = [1, 2, 3].map((at) => ({ key: `S${at}@C1`, name: 'hang.txt', source: at }));
    const hanging = Object.fromEntries(slow.map(({ key }) => [key, Buffer.from(key)]));
    const channel = recordingChannel('slack', { files: hanging });
    const bot = testBot(channel, { desk });
    await bot.start();
    for (const one of slow) {
      const event = messageEvent('for Nordwerk GmbH', { ts: one.key, files: [one] });
      await bot.receive(inWorkspace(desk, event));
    }
    await bot.receive(inWorkspace(desk, question));
    await expect.poll(() => channel.seen().length).toBe(1);
    await bot.close();
  });

  test('performs an action once, and gives the same answer to whoever asks again', async () => {
    const desk = freshDesk();
    const channel = recordingChannel();
    const bot = testBot(channel, { desk });
    await bot.start();
    const asked = actionEvent({ do: 'ask', question: 'Is Kestrel certified?' });
    const copies = Array.from({ length: 10 }, () => bot.perform(inWorkspace(desk, asked)));
    const [first, ...others] = await Promise.all(copies);
    expect(first).toHaveLength(1);
    for (const other of others) expect(other).toEqual(first);
    await bot.close();
    const next = testBot(channel, { desk });
    expect(await next.perform(inWorkspace(desk, asked))).toEqual(first);
    expect(channel.seen()).toEqual([]);
    await next.close();
  });

  test('says in the chat what was kept, once, and nothing of what was shown', async () => {
    const desk = freshDesk();
    const channel = recordingChannel();
    const bot = testBot(channel, { desk });
    await bot.start();
    const [said, shown] = ['Is Kestrel certified?', 'help'].map((text) =>
      inWorkspace(desk, actionEvent({ do: 'ask', question: text })),
    ) as [IncomingEvent, IncomingEvent];
    const first = await bot.perform(said, { keep: true });
    expect(await bot.perform(said, { keep: true })).toEqual(first);
    await bot.perform(shown, { keep: true });
    expect(channel.seen()).toEqual([]);
    await Promise.all([bot.settle(said, { shown: false }), bot.settle(said, { shown: false })]);
    await bot.settle(shown, { shown: true });
    await allDone(desk.place.store, desk.place.workspace);
    expect(channel.seen().map(({ reply }) => reply)).toEqual(first.map(({ reply }) => reply));
    await bot.close();
  });

  test('ends at once when it is closed, between two rounds or within one', async () => {
    for (const inBetween of [() => undefined, () => new Promise((r) => setImmediate(r))]) {
      const desk = freshDesk();
      const bot = testBot(recordingChannel(), { desk, reconcileMs: 2 ** 30 });
      await bot.receive(inWorkspace(desk, question));
      await bot.start();
      await inBetween();
      await bot.close();
    }
  });

  test('shows the portfolio of the workspace it is asked about', async () => {
    const desk = freshDesk();
    const channel = recordingChannel('slack', { files });
    await answerAll(desk, channel, [upload]);
    const bot = testBot(channel, { desk });
    const { workspace } = desk.place;
    expect((await bot.overview(workspace)).suppliers.map(({ name }) => name)).toEqual([
      'Nordwerk GmbH',
    ]);
    expect(await bot.suppliersLike(workspace, 'nord')).toEqual(['Nordwerk GmbH']);
    expect((await bot.prompts(workspace)).length).toBeLessThanOrEqual(4);
    expect((await bot.overview('another')).suppliers).toEqual([]);
    await bot.close();
  });
});

describe('an action whose caller died', () => {
  test('is told in the chat when it was done and what is said of it was kept', async () => {
    const desk = freshDesk();
    const { store, workspace } = desk.place;
    const channel = recordingChannel();
    const asked = inWorkspace(desk, actionEvent({ do: 'ask', question: 'Is Kestrel certified?' }));
    const bot = testBot(channel, { desk });
    await bot.perform(asked, { keep: true });
    await bot.close();
    expect(channel.seen()).toEqual([]);
    desk.clock.forward(60_000);
    const next = testBot(channel, { desk });
    await next.start();
    await allDone(store, workspace);
    await next.close();
    expect(channel.seen()).toHaveLength(1);
  });

  const told = actionEvent({ do: 'ask', question: 'Is Kestrel certified?' });
  const form = actionEvent({ do: 'open', form: 'upload' });

  test.each([
    ['is told in the chat', told, 1],
    ['asks nobody to fill in a form any more', form, 0],
  ])('%s', async (_, action, replies) => {
    const desk = freshDesk();
    const { store, workspace } = desk.place;
    const channel = recordingChannel();
    await takeEvent(desk, inWorkspace(desk, action), { performed: true });
    await rememberWorkspace(store, workspace);
    desk.clock.forward(60_000);
    const next = testBot(channel, { desk });
    await next.start();
    await allDone(store, workspace);
    await next.close();
    expect(channel.seen()).toHaveLength(replies);
  });
});
