import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChatChannel, ChatTurn } from '../../../../../src/ports/chat-channel.ts';
import { asked, said, speaking, toEverybody } from '../../../../support/slack/speaking.ts';
import type { SlackServer } from '../../../../support/slack-server.ts';

type Fault = NonNullable<Parameters<SlackServer['fault']>[1]>;

const expired = { error: 'message_not_in_streaming_state' };
const faults: readonly Fault[] = [
  expired,
  'lost',
  'cut',
  { status: 500 },
  { retryAfter: 120 },
  { error: 'internal_error' },
  { error: 'not_allowed' },
  { error: 'message_not_found' },
];
const methods = [
  'chat.startStream',
  'chat.appendStream',
  'chat.stopStream',
  'chat.update',
  'chat.postMessage',
  'chat.delete',
  'conversations.replies',
] as const;

type Mishap = Readonly<{ method: (typeof methods)[number]; skip: number; fault: Fault }>;

/** Tells of three pages; each is told when Slack has heard of the one before, or does not listen. */
async function readPages(slack: SlackServer, turn: ChatTurn): Promise<void> {
  for (const page of [1, 2, 3]) {
    const before = slack.calls.length;
    turn.progress(`Reading report.pdf, page ${page} of 3`);
    for (let tries = 0; tries < 50 && slack.calls.length === before; tries += 1) await wait(2);
  }
}

/** Reads pages and answers as the bot does: until it worked, a new turn for each attempt. */
async function answer(slack: SlackServer, channel: ChatChannel): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const turn = channel.turn(asked());
    try {
      if (attempt === 1) await readPages(slack, turn);
      await turn.say(said(), toEverybody({ again: attempt > 1 }));
      return attempt;
    } catch (error) {
      if (attempt > 5) throw error;
    } finally {
      await turn.end();
    }
  }
}

async function answered(mishaps: readonly Mishap[], expire = false) {
  const { slack, channel } = await speaking({ rhythm: { firstMs: 60_000, everyMs: 1 } });
  try {
    for (const { method, skip, fault } of mishaps) {
      slack.fault(method, ...Array.from({ length: skip }, () => undefined), fault);
    }
    if (expire) slack.expireStreamsSoon();
    await answer(slack, channel);
    const messages = slack.messages('C1');
    const answers = messages.filter(({ blocks }) =>
      JSON.stringify(blocks).includes('Yes, until 2027.'),
    );
    return { messages, answers, calls: slack.calls.map(({ method }) => method) };
  } finally {
    await slack.close();
  }
}

describe('an answer that a stream was begun for', () => {
  test.each(
    ['chat.appendStream', 'chat.stopStream'].flatMap((method) =>
      [0, 1].map((skip) => ({ method, skip }) as Pick<Mishap, 'method' | 'skip'>),
    ),
  )('is there once when Slack has closed the stream at $method, after $skip', async (where) => {
    const { answers, messages } = await answered([{ ...where, fault: expired }]);
    expect(answers).toHaveLength(1);
    expect(messages).toHaveLength(1);
  });

  test('is there once when the stream expired by itself', async () => {
    const { answers, messages, calls } = await answered([], true);
    expect(answers).toMatchObject([{ edits: expect.any(Number) }]);
    expect(messages).toHaveLength(1);
    expect(calls).toContain('chat.update');
  });

  test('is there once when nobody can tell whether the stream was closed', async () => {
    const unsure = (skip: number, fault: Fault): Mishap => ({
      method: 'chat.stopStream',
      skip,
      fault,
    });
    const update: Mishap = { method: 'chat.update', skip: 0, fault: 'lost' };
    for (const first of ['cut', 'lost'] as const) {
      for (const second of ['cut', 'lost'] as const) {
        const { answers } = await answered([unsure(0, first), unsure(0, second), update]);
        expect(answers).toHaveLength(1);
      }
    }
  });

  test('is posted anew when somebody deleted the message', async () => {
    const { answers } = await answered([
      { method: 'chat.stopStream', skip: 0, fault: expired },
      { method: 'chat.update', skip: 0, fault: { error: 'message_not_found' } },
    ]);
    expect(answers).toHaveLength(1);
  });

  test('is there once, whatever goes wrong with which calls', { timeout: 120_000 }, async () => {
    const mishap = fc.record({
      method: fc.constantFrom(...methods),
      skip: fc.integer({ min: 0, max: 2 }),
      fault: fc.constantFrom(...faults),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(mishap, { maxLength: 4 }), async (mishaps) => {
        const { answers } = await answered(mishaps);
        expect(answers).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });
});
