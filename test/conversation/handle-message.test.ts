import { describe, expect, test } from 'vitest';
import { handleMessage } from '../../src/conversation/handle-message.ts';
import type { ConversationEvent } from '../../src/conversation/message.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { chatTurn } from '../support/chat-turn.ts';
import { temporaryData } from '../support/places.ts';
import { readingDesks } from '../support/reading-desks.ts';

const data = await temporaryData();
const desk = readingDesks(data);
const { signal } = new AbortController();

const policy = {
  name: 'patch-policy.txt',
  bytes: Buffer.from(
    'Vulnerability handling policy\nOwner: Head of Product Security\nDate: 2026-05-04\n\nCritical vulnerabilities are fixed within 14 days.\nThe locked cabinet in room 4 holds the offline backups of the source code.\n',
  ),
};

type Said = Readonly<{ replies: readonly Reply[]; events: readonly ConversationEvent[] }>;

let operations = 0;

function conversation(at: ReturnType<typeof desk>, thread = 'thread-1') {
  return async (text: string, files: readonly (typeof policy)[] = []): Promise<Said> => {
    const events: ConversationEvent[] = [];
    operations += 1;
    const operation = `message-${operations}`;
    const message = { ...chatTurn({ thread, operation }), text, files };
    await handleMessage(at, message, (event) => events.push(event), { signal });
    return { events, replies: events.flatMap((one) => (one.type === 'reply' ? [one.reply] : [])) };
  };
}

describe('src/conversation/handle-message.ts', () => {
  test('evidence is handed in, read page by page, and asked about in the same thread', async () => {
    const say = conversation(desk());
    const { replies, events } = await say('for Zephyr Motion GmbH', [policy]);
    expect(events.some(({ type }) => type === 'progress')).toBe(true);
    expect(replies).toMatchObject([
      { headline: 'patch-policy.txt is read, as evidence of Zephyr Motion GmbH.', tone: 'good' },
    ]);
    const asked = await say('How fast do they fix critical vulnerabilities?');
    expect(asked.replies).toMatchObject([
      {
        facts: [
          { label: 'Supplier', value: 'Zephyr Motion GmbH' },
          { label: 'As of', value: '2026-11-23' },
        ],
        text: expect.stringContaining('within 14 days') as string,
        sensitivity: 'quotes',
      },
    ]);
    const words = await say('What do they write about offline backups?');
    expect(words.replies[0]?.citations[0]).toMatchObject({
      file: 'patch-policy.txt',
      page: 1,
      quote: 'The locked cabinet in room 4 holds the offline backups of the source code.',
    });
    const again = await say('', [policy]);
    expect(again.replies[0]?.headline).toBe(
      'patch-policy.txt is on file already, as evidence of Zephyr Motion GmbH.',
    );
  });

  test('a file without a name is bound to nobody', async () => {
    const say = conversation(desk());
    const { replies } = await say('here you are', [policy]);
    expect(replies).toMatchObject([{ headline: 'Whose evidence is patch-policy.txt?' }]);
    const { replies: listed } = await say('List all suppliers');
    expect(listed[0]?.text).toBe('No supplier is registered yet.');
  });

  test('another workspace is told nothing, not even that the supplier exists', async () => {
    await conversation(desk())('for Zephyr Motion GmbH', [policy]);
    const { replies } = await conversation(desk())(
      'How fast does Zephyr Motion GmbH fix criticals?',
    );
    expect(replies).toMatchObject([
      { headline: 'Not a supplier in this workspace', citations: [] },
    ]);
    expect(replies[0]?.text).not.toContain('14 days');
  });

  test('a question beside a file is answered after the file is read', async () => {
    const { replies } = await conversation(desk())(
      'for Zephyr Motion GmbH\nHow fast does Zephyr Motion fix critical vulnerabilities?',
      [policy],
    );
    expect(replies).toHaveLength(2);
    expect(replies[1]?.text).toContain('within 14 days');
  });

  test.each([
    ['x'.repeat(100_000), 'The question has 100000 characters; 4000 are allowed.'],
    [' \u0000 ', 'The question is empty.'],
  ])('what is no question gets one sentence and what to do', async (text, headline) => {
    const { replies } = await conversation(desk())(text);
    expect(replies).toMatchObject([{ headline, tone: 'bad' }]);
    expect(replies[0]?.text).not.toBe('');
  });

  test('a supplier name that is none is said, and nothing is kept', async () => {
    const say = conversation(desk());
    const { replies } = await say(`supplier: ${'Z'.repeat(300)}`, [policy]);
    expect(replies[0]?.headline).toBe('Whose evidence is patch-policy.txt?');
  });
});
