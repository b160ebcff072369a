import { describe, expect, test } from 'vitest';
import type { IncomingEvent } from '../../src/conversation/incoming-event.ts';
import { unfinishedRecords } from '../../src/records/evidence-record.ts';
import { waitingUploadId } from '../../src/records/waiting-upload-record.ts';
import { allDone, testBot } from '../support/bots.ts';
import { actionEvent, messageEvent } from '../support/chat-events.ts';
import { mortalStore } from '../support/mortal-store.ts';
import { recordingChannel } from '../support/recording-channel.ts';
import {
  answerAll,
  headlines,
  inWorkspace,
  readings,
  scriptedChat,
} from '../support/scripted-chat.ts';

const { freshDesk, file, files } = await scriptedChat();
const upload = messageEvent('for Nordwerk GmbH', { ts: '1.0', files: [file] });
const question = messageEvent('Is Nordwerk certified?', { ts: '2.0' });

const unclear = messageEvent('', { ts: '3.0', files: [file] });
const filed = actionEvent(
  { do: 'file', upload: waitingUploadId(unclear.operation), supplier: 'Nordwerk GmbH' },
  { thread: unclear.thread },
);
const isRead = /^good\.txt is read, as evidence of Nordwerk/u;

type Moment = 'before' | 'after';

type Story = Readonly<{
  /** What was told, and answered, before. */
  before?: readonly IncomingEvent[];
  event: IncomingEvent;
  answer: RegExp;
  readings: number;
}>;

/** What is seen when a process dies at its nth commit and the chat tells the event again to the next. */
async function afterCrash({ before = [], event }: Story, diesAt: number, moment: Moment) {
  const desk = freshDesk();
  const { store, workspace } = desk.place;
  await answerAll(desk, recordingChannel('slack', { files }), before);
  const channel = recordingChannel('slack', { files });
  const told = inWorkspace(desk, event);
  const doomed = mortalStore(store, { diesAt, moment });
  const first = testBot(channel, { desk: { ...desk, place: { store: doomed, workspace } } });
  const taken = await first.receive(told).then(
    () => true,
    () => false,
  );
  await first.start().catch(() => 'it died');
  await Promise.race([doomed.death, allDone(store, workspace)]);
  await first.close();
  desk.clock.forward(60_000);
  const next = testBot(channel, { desk });
  // A chat tells again what was not acknowledged; the next process finds the rest by itself.
  if (!taken) await next.receive(told);
  await next.start();
  await allDone(store, workspace);
  await next.close();
  return { desk, channel, died: doomed.dead() };
}

/** Resolves to how many commits an undisturbed process makes. */
async function expectOneAnswer(story: Story): Promise<number> {
  for (let commit = 1; ; commit += 1) {
    for (const moment of ['before', 'after'] as const) {
      const { desk, channel, died } = await afterCrash(story, commit, moment);
      const where = `dead ${moment} commit ${commit}`;
      expect(headlines(channel), where).toEqual([expect.stringMatching(story.answer)]);
      expect(await unfinishedRecords.list(desk.place), where).toEqual([]);
      expect(await readings(desk), where).toBe(story.readings);
      if (!died) return commit - 1;
    }
  }
}

describe('a process that dies', { timeout: 120_000 }, () => {
  test('at any commit of an upload leaves exactly one reading and one answer', async () => {
    const commits = await expectOneAnswer({ event: upload, answer: isRead, readings: 1 });
    expect(commits).toBeGreaterThan(8);
  });

  test('at any commit of a question leaves exactly one answer', async () => {
    const answer = /^Not a supplier/u;
    const commits = await expectOneAnswer({ event: question, answer, readings: 0 });
    expect(commits).toBeGreaterThan(4);
  });

  test('at any commit of filing an upload that waited leaves exactly one of each', async () => {
    const commits = await expectOneAnswer({
      before: [unclear],
      event: filed,
      answer: isRead,
      readings: 1,
    });
    expect(commits).toBeGreaterThan(8);
  });
});
