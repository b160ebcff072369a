import { describe, expect, test } from 'vitest';
import type { PageEvent } from '../../../../adapters/chat/web/page-event.ts';
import type { IncomingEvent } from '../../../../src/conversation/incoming-event.ts';
import { asking, reply } from '../../../../src/conversation/reply.ts';
import { AssayError } from '../../../../src/errors.ts';
import type { ChatChannel } from '../../../../src/ports/chat-channel.ts';
import { freshDesk } from '../../../support/desks.ts';
import { temporaryData } from '../../../support/places.ts';
import { recordingBot } from '../../../support/recording-bot.ts';
import { webClient } from '../../../support/web-client.ts';

const data = await temporaryData();
const desk = { ...freshDesk(data), maxUpload: 1024 * 1024 };
const said = (id: string) => ({
  id,
  reply: reply({ headline: 'Yes', text: 'It is [1].', actions: [asking('More', 'And?')] }),
});
const recording = recordingBot({
  suppliers: ['Kestrel Controls', 'Nordwerk Automation'],
  prompts: [{ title: 'Kestrel?', message: 'How is Kestrel?' }],
  perform: async ({ content }) =>
    content.type === 'action' && content.action.do === 'again' ? [said('said-2')] : [],
  beforeReceive: async ({ content }) => {
    if (content.type !== 'message' || content.text !== 'while busy') return;
    throw new AssayError({ code: 'STORE_BUSY', message: 'Busy.', remedy: 'Wait.' });
  },
});
const bot = { ...recording, desk: () => desk as unknown as ReturnType<typeof recording.desk> };
const { workspace } = desk.place;
const client = await webClient(bot, workspace);
const channel = recording.channels[0] as ChatChannel;
const signal = AbortSignal.timeout(60_000);

const message = (operation: string, thread: string, text = 'Hello') => ({
  operation: `operation-${operation}`,
  thread,
  text,
});
const byOperation = (operation: string) =>
  recording.received.find((event) => event.operation === `web:operation-${operation}`);
const isSaid = (id: string) => (event: PageEvent) => event.type === 'said' && event.id === id;
const say = (event: IncomingEvent, id: string) =>
  channel.turn(event).say(said(id), { to: 'everybody', again: false, signal });

describe('a message', () => {
  test('reaches the bot as that of the person in front of the machine', async () => {
    const { status, text } = await client.post('/api/messages', message('a', 'thread-0001'));
    expect([status, JSON.parse(text)]).toEqual([202, { state: 'taken' }]);
    expect(byOperation('a')).toMatchObject({
      platform: 'web',
      workspace,
      thread: 'web:thread-0001',
      person: { id: 'web', sees: 'everything' },
      where: { kind: 'direct' },
      content: { type: 'message', text: 'Hello', files: [] },
    });
  });

  test('that is sent again is one message', async () => {
    const sent = message('twice', 'thread-0002');
    const answers = await Promise.all([1, 2, 3].map(() => client.post('/api/messages', sent)));
    const states = answers.map(({ text }) => JSON.parse(text).state).sort();
    expect(states).toEqual(['known', 'known', 'taken']);
    const event = byOperation('twice') as IncomingEvent;
    await say(event, 'said-twice');
    const told = await client.events('thread-0002', isSaid('said-twice'));
    expect(told.map(({ event: { type } }) => type)).toEqual(['message', 'said']);
  });

  test('that cannot be taken now is told so, and is not left as if it were being worked on', async () => {
    const sent = message('busy', 'thread-0003', 'while busy');
    const { status, text } = await client.post('/api/messages', sent);
    expect(status).toBe(503);
    expect(JSON.parse(text).error).toEqual({
      code: 'STORE_BUSY',
      message: 'Busy.',
      remedy: 'Wait.',
    });
    const told = await client.events('thread-0003', ({ type }) => type === 'work');
    expect(told.at(-1)?.event).toEqual({ type: 'work', work: [] });
  });

  test.each([
    { ...message('x', 'thread-0001'), operation: 'short' },
    { ...message('x', '../../etc') },
    { ...message('x', 'thread-0001'), text: 'x'.repeat(20_001) },
    {
      ...message('x', 'thread-0001'),
      files: [{ id: 'file-0001', name: 'a', size: 1, sha256: '..' }],
    },
    [],
  ])('in another form is refused: %#', async (body) => {
    const { status, text } = await client.post('/api/messages', body);
    expect(status).toBe(400);
    expect(JSON.parse(text).error.code).toBe('BAD_USAGE');
  });

  test('that is far too long is refused', async () => {
    const { status } = await client.post('/api/messages', new Uint8Array(4 * 1024 * 1024));
    expect(status).toBe(413);
  });

  test('is refused as a form, which another page could send', async () => {
    const headers = { 'Content-Type': 'text/plain' };
    const { status } = await client.post('/api/messages', message('y', 'thread-0001'), headers);
    expect(status).toBe(400);
  });
});

describe('a page that was away', () => {
  test('gets what it missed, and nothing twice', async () => {
    await client.post('/api/messages', message('away', 'thread-0004'));
    const event = byOperation('away') as IncomingEvent;
    await say(event, 'said-first');
    const before = await client.events('thread-0004', isSaid('said-first'));
    await say(event, 'said-second');
    await say(event, 'said-second');
    const { id } = before.at(-1) ?? {};
    const missed = await client.events('thread-0004', ({ type }) => type === 'work', id);
    expect(missed.filter((told) => told.id).map(({ event: told }) => told)).toMatchObject([
      { type: 'said', id: 'said-second' },
    ]);
  });

  test('gets everything when Assay was started again meanwhile', async () => {
    const told = await client.events('thread-0004', ({ type }) => type === 'work', 'other.7');
    expect(told.filter(({ id }) => id)).toHaveLength(3);
  });

  test('sees what is being worked on, until it ends', async () => {
    await client.post('/api/messages', message('work', 'thread-0005'));
    const turn = channel.turn(byOperation('work') as IncomingEvent);
    turn.progress('reading report.pdf, page 3 of 10');
    const [, told] = await client.events('thread-0005', ({ type }) => type === 'work');
    expect(told?.event).toEqual({
      type: 'work',
      work: [{ operation: 'web:operation-work', text: 'reading report.pdf, page 3 of 10' }],
    });
    await turn.end();
    const after = await client.events('thread-0005', ({ type }) => type === 'work');
    expect(after.at(-1)?.event).toEqual({ type: 'work', work: [] });
  });

  test('sees no conversation but its own', async () => {
    const told = await client.events('thread-none', ({ type }) => type === 'work');
    expect(told).toEqual([{ event: { type: 'work', work: [] } }]);
  });
});

describe('a file', () => {
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5_000, 'a')]);

  test('is kept as it arrives, and is there for the message that names it', async () => {
    const { status, text } = await client.post('/api/files?name=a%2Fb%2Freport.pdf', pdf);
    expect(status).toBe(201);
    const file = JSON.parse(text);
    expect(file).toMatchObject({ name: 'report.pdf', size: pdf.length });
    const sent = { ...message('file', 'thread-0006'), files: [{ id: 'file-0001', ...file }] };
    expect((await client.post('/api/messages', sent)).status).toBe(202);
    const event = byOperation('file') as IncomingEvent;
    const [reference] = event.content.type === 'message' ? event.content.files : [];
    expect(reference?.key).toBe('file-0001');
    const limit = { maxBytes: desk.maxUpload, signal };
    const got = reference && (await channel.download(event, reference, limit));
    expect(got && Buffer.from(got.bytes as Uint8Array).equals(pdf)).toBe(true);
  });

  test('that is too large is refused in one sentence', async () => {
    const large = Buffer.concat([pdf, Buffer.alloc(24 * 1024 * 1024)]);
    const { status, text } = await client.post('/api/files?name=report.pdf', large);
    expect(status).toBe(413);
    expect(JSON.parse(text).error.message).toBe('The file is larger than 1 MB.');
  });

  test('may be larger when it is an inventory', async () => {
    const head = '{"bomFormat":"CycloneDX","specVersion":"1.6","components":[';
    const sbom = Buffer.concat([Buffer.from(head), Buffer.alloc(2 * 1024 * 1024, ' ')]);
    expect((await client.post('/api/files?name=a.cdx.json', sbom)).status).toBe(201);
  });

  test('that says it is huge is refused before it is sent', async () => {
    const headers = { 'Content-Length': `${200 * 1024 * 1024}`, Connection: 'close' };
    const { status } = await client.post('/api/files?name=a.json', Buffer.from('{'), headers);
    expect(status).toBe(413);
  });

  test('without a byte is refused', async () => {
    const { status, text } = await client.post('/api/files?name=a.pdf', Buffer.alloc(0));
    expect(status).toBe(400);
    expect(JSON.parse(text).error.code).toBe('EMPTY_FILE');
  });

  test('that nobody uploaded cannot be downloaded', async () => {
    const event = byOperation('file') as IncomingEvent;
    const file = { key: 'k', name: 'x.pdf', source: { sha256: '0'.repeat(64) } };
    await expect(channel.download(event, file, { maxBytes: 10, signal })).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
    });
  });
});

describe('a button', () => {
  const press = (data: object, thread: string, operation = 'press') =>
    client.post('/api/actions', { ...message(operation, thread), data, said: 'said-1' });

  test('that asks is a message of the person', async () => {
    const { status } = await press({ do: 'ask', question: 'And?' }, 'thread-0007', 'button-ask');
    expect(status).toBe(202);
    const told = await client.events('thread-0007', ({ type }) => type === 'work');
    expect(told[0]?.event).toMatchObject({ type: 'message', text: 'And?' });
  });

  test('that asks again replaces the reply it is on', async () => {
    const { status } = await press({ do: 'again', said: 'said-1' }, 'thread-0008');
    expect(status).toBe(200);
    const told = await client.events('thread-0008', isSaid('said-2'));
    expect(told.at(-1)?.event).toMatchObject({ replaces: 'said-1' });
  });

  test('that stops ends the work that it names', async () => {
    await press({ do: 'stop', operation: 'web:operation-work' }, 'thread-0005');
    expect(recording.stopped.at(-1)).toEqual({
      workspace,
      thread: 'web:thread-0005',
      operation: 'web:operation-work',
    });
  });

  test('that nobody drew is refused', async () => {
    const { status, text } = await press({ do: 'delete everything' }, 'thread-0007');
    expect(status).toBe(400);
    expect(JSON.parse(text).error.message).toBe('This button is not known any more.');
  });
});

test('suppliers are suggested while a name is typed', async () => {
  const { text } = await client.get('/api/suppliers?q=Kes');
  expect(JSON.parse(text)).toEqual({ suppliers: ['Kestrel Controls'] });
});

test('a fault of ours is told without its words, and logged by its kind only', async () => {
  const failing = recordingBot({
    beforeReceive: () => Promise.reject(new TypeError('secret words of a document')),
  });
  const other = await webClient(failing);
  const { status, text } = await other.post('/api/messages', message('z', 'thread-0009'));
  expect(status).toBe(500);
  expect(text).toContain('Assay itself failed');
  expect(text).not.toContain('secret');
});
