import { describe, expect, test, vi } from 'vitest';
import { evidenceRecords } from '../../src/records/evidence-record.ts';
import { openEventRecords } from '../../src/records/inbox-record.ts';
import { allDone, testBot } from '../support/bots.ts';
import { actionEvent, fileEvent, fileReference, messageEvent } from '../support/chat-events.ts';
import { recordingChannel } from '../support/recording-channel.ts';
import { answerAll, headlines, inWorkspace, scriptedChat } from '../support/scripted-chat.ts';

const { freshDesk } = await scriptedChat();
const file = fileReference('hang.txt');
const files = { [file.key]: Buffer.from('a document that never ends') };
const upload = messageEvent('for Nordwerk GmbH', { ts: '1.0', thread: 't', files: [file] });
const beside = messageEvent('Is Kestrel certified?', { ts: '3.0', thread: 't' });

async function beingRead(options: Readonly<{ leaseMs?: number }> = {}) {
  const desk = { ...freshDesk(), ...options };
  const channel = recordingChannel('slack', { files });
  const bot = testBot(channel, { desk });
  await bot.start();
  await bot.receive(inWorkspace(desk, upload));
  await vi.waitFor(() => expect(channel.progress).toContain('Reading hang.txt, page 1 of 2'), {
    timeout: 10_000,
  });
  return { desk, channel, bot, ...desk.place };
}

async function onlyEvidence(desk: ReturnType<typeof freshDesk>) {
  const [evidence, ...others] = await evidenceRecords.list(desk.place);
  expect(others).toEqual([]);
  return evidence?.data.progress;
}

const stoppedByPerson = {
  status: 'failed',
  error: {
    code: 'CANCELLED',
    message: 'Reading was stopped by a person.',
    remedy: 'Upload it again to read it.',
  },
};

describe('work that a person stops', () => {
  test.each([
    ['with the button', actionEvent({ do: 'stop' }, { thread: 't' })],
    [
      'with the button that names it',
      actionEvent({ do: 'stop', operation: upload.operation }, { thread: 't' }),
    ],
    ['in a word', messageEvent('Stop!', { ts: '2.0', thread: 't' })],
  ])('%s ends at once, is told, and is not read behind their back', async (_, stop) => {
    const { desk, channel, bot, store, workspace } = await beingRead();
    await bot.receive(inWorkspace(desk, stop));
    await allDone(store, workspace);
    await bot.close();
    const [said, ...more] = channel.seen();
    expect(more).toEqual([]);
    expect(said).toMatchObject({ operation: upload.operation, reply: { headline: 'Stopped.' } });
    expect(said?.reply.text).toBe('Not read: hang.txt. Upload it again to read it.');
    expect(await onlyEvidence(desk)).toEqual(stoppedByPerson);
    await answerAll(desk, channel, []);
    expect(await onlyEvidence(desk)).toEqual(stoppedByPerson);
  });

  test('is read when it is uploaded again', async () => {
    const { desk, channel, bot, store, workspace } = await beingRead();
    expect(bot.stop({ workspace, thread: 't' })).toBe(true);
    await allDone(store, workspace);
    const again = messageEvent('for Nordwerk GmbH', { ts: '5.0', files: [{ ...file, key: 'F2' }] });
    Object.assign(files, { F2: files[file.key] });
    await bot.receive(inWorkspace(desk, again));
    await vi.waitFor(() => expect(channel.progress).toHaveLength(2), { timeout: 10_000 });
    expect(await onlyEvidence(desk)).toMatchObject({ status: 'reading' });
    await bot.close();
  });

  test('may be done by another process, which is asked to end it', async () => {
    const { desk, channel, bot, store, workspace } = await beingRead({ leaseMs: 150 });
    const other = testBot(channel, { desk });
    await other.start();
    await other.receive(inWorkspace(desk, actionEvent({ do: 'stop' }, { thread: 't' })));
    await allDone(store, workspace);
    await Promise.all([bot.close(), other.close()]);
    expect(headlines(channel)).toEqual(['Stopped.']);
    expect(await onlyEvidence(desk)).toEqual(stoppedByPerson);
  });

  test('may be a file that was told of alone, in the thread where it lies', async () => {
    const desk = freshDesk();
    const { store, workspace } = desk.place;
    const channel = recordingChannel('slack', {
      files,
      describe: async () => ({ file, thread: 't' }),
    });
    await answerAll(desk, channel, [messageEvent('for Nordwerk GmbH', { thread: 't' })]);
    const bot = testBot(channel, { desk });
    await bot.start();
    await bot.receive(inWorkspace(desk, fileEvent(file)));
    await vi.waitFor(() => expect(channel.progress).not.toEqual([]), { timeout: 10_000 });
    await bot.receive(inWorkspace(desk, actionEvent({ do: 'stop' }, { thread: 't' })));
    await allDone(store, workspace);
    await bot.close();
    expect(headlines(channel).at(-1)).toBe('Stopped.');
  });

  test('is only that of the thread, the operation and the workspace that are named', async () => {
    const { desk, bot, workspace } = await beingRead();
    expect(bot.stop({ workspace, thread: 'another' })).toBe(false);
    expect(bot.stop({ workspace: 'another', thread: 't' })).toBe(false);
    expect(bot.stop({ workspace, thread: 't', operation: beside.operation })).toBe(false);
    expect(await onlyEvidence(desk)).toMatchObject({ status: 'reading' });
    await bot.close();
  });

  test('may be work that still waits for its turn', async () => {
    const { desk, channel, bot, store, workspace } = await beingRead();
    const waiting = ['a', 'b', 'c'].map((key) => ({ ...file, key }));
    for (const one of waiting) Object.assign(files, { [one.key]: Buffer.from(one.key) });
    const event = messageEvent('for Kestrel', { ts: '6.0', thread: 't', files: waiting });
    await bot.receive(inWorkspace(desk, event));
    expect(bot.stop({ workspace, thread: 't' })).toBe(true);
    await allDone(store, workspace);
    await bot.close();
    expect(headlines(channel)).toEqual(['Stopped.', 'Stopped.']);
  });
});

test('to stop where nothing runs is told to be needless', async () => {
  const desk = freshDesk();
  const channel = recordingChannel();
  await answerAll(desk, channel, [actionEvent({ do: 'stop' }, { thread: 't' })]);
  expect(headlines(channel)).toEqual(['Nothing is running here.']);
});

test('a process that closes gives its work back, and the next one goes on with it', async () => {
  const { desk, channel, bot, store, workspace } = await beingRead();
  await bot.close();
  expect(channel.seen()).toEqual([]);
  expect(await openEventRecords.list({ store, workspace })).toHaveLength(1);
  expect(await onlyEvidence(desk)).toEqual({ status: 'received' });
  const next = testBot(channel, { desk });
  await next.start();
  await vi.waitFor(() => expect(channel.progress).toHaveLength(2), { timeout: 10_000 });
  await next.close();
});
