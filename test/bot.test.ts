import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IncomingEvent } from '../src/conversation/incoming-event.ts';
import type { IngestDesk } from '../src/ingest/ingest-desk.ts';
import { auditRecords } from '../src/records/audit.ts';
import { evidenceRecords } from '../src/records/evidence-record.ts';
import { allDone, testBot } from './support/bots.ts';
import { actionEvent, fileEvent, fileReference, messageEvent } from './support/chat-events.ts';
import { temporaryData } from './support/places.ts';
import { readingDesks } from './support/reading-desks.ts';
import { type RecordingChannel, recordingChannel } from './support/recording-channel.ts';

const data = await temporaryData();
const script = new URL('./support/threads/scripted-examiner.worker.ts', import.meta.url);
const freshDesk = readingDesks(data, script);
const file = fileReference('good.txt');
const files = { [file.key]: Buffer.from('Secure development policy') };

const at = (desk: IngestDesk, event: IncomingEvent): IncomingEvent => ({
  ...event,
  workspace: desk.place.workspace,
});

/** Receives events, then works until all are done. */
async function answerAll(
  desk: IngestDesk,
  channel: RecordingChannel,
  events: readonly IncomingEvent[],
): Promise<readonly string[]> {
  const bot = testBot(channel, { desk });
  const outcomes = await Promise.all(events.map((event) => bot.receive(at(desk, event))));
  await bot.start();
  await allDone(desk.place.store, desk.place.workspace);
  await bot.close();
  return outcomes;
}

const headlines = (channel: RecordingChannel) => channel.seen().map(({ reply }) => reply.headline);

async function readings({ place }: IngestDesk) {
  const log = await auditRecords.list(place);
  return log.filter(({ data: deed }) => deed.action === 'evidence checked').length;
}

describe('a bot', () => {
  test('answers ten copies of a question in parallel once', async () => {
    const desk = freshDesk();
    const channel = recordingChannel();
    const question = messageEvent('Is Kestrel certified?');
    const outcomes = await answerAll(desk, channel, Array<IncomingEvent>(10).fill(question));
    expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(1);
    expect(channel.seen()).toHaveLength(1);
    expect(channel.open()).toBe(0);
  });

  test('reads a file once and tells it once, in whatever order its events come', async () => {
    const message = messageEvent('for Nordwerk GmbH', { files: [file] });
    const told = [message, message, message, fileEvent(file), fileEvent(file)];
    const orders = fc.shuffledSubarray(told, { minLength: told.length, maxLength: told.length });
    await fc.assert(
      fc.asyncProperty(orders, async (events) => {
        const desk = freshDesk();
        const channel = recordingChannel('slack', { files });
        await answerAll(desk, channel, events);
        expect(headlines(channel)).toEqual(['good.txt is read, as evidence of Nordwerk GmbH.']);
        expect(await readings(desk)).toBe(1);
        expect(channel.downloads).toEqual([file.key]);
      }),
      { numRuns: 15 },
    );
  });
});
