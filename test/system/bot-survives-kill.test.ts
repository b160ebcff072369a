import { describe, expect, test } from 'vitest';
import type { IncomingEvent } from '../../src/conversation/incoming-event.ts';
import { auditRecords, verifyAudit } from '../../src/records/audit.ts';
import { evidenceRecords, unfinishedRecords } from '../../src/records/evidence-record.ts';
import { openEventRecords } from '../../src/records/inbox-record.ts';
import type { Place } from '../../src/records/record-kind.ts';
import { chances } from '../support/chances.ts';
import { fileEvent, fileReference, messageEvent } from '../support/chat-events.ts';
import { deafChat } from '../support/kill-bot.ts';
import { temporaryData } from '../support/places.ts';

const data = await temporaryData();
const rounds = 10;
const seed = 20_261_124;
const file = fileReference('certificate.pdf');

/** An upload with its twins, and two questions, each told several times. */
function eventsIn(workspace: string): readonly IncomingEvent[] {
  const upload = messageEvent('for Kestrel Controls s.r.o.', {
    workspace,
    ts: '1.0',
    files: [file],
  });
  const questions = ['2.0', '3.0'].map((ts) =>
    messageEvent('Who has an IEC 62443-4-1 certificate?', { workspace, ts }),
  );
  const [one, other] = questions;
  const alone = fileEvent(file, { workspace });
  return [upload, one, alone, upload, other, upload, one, alone, other].filter(
    (event) => event !== undefined,
  );
}

const isDone = async (place: Place) => (await openEventRecords.list(place)).length === 0;

async function aftermath(place: Place) {
  const evidence = (await evidenceRecords.list(place)).map((stored) => stored.data.progress.status);
  const log = (await auditRecords.list(place)).map((stored) => stored.data.action);
  return {
    evidence,
    readings: log.filter((action) => action === 'evidence checked').length,
    leftOver: (await unfinishedRecords.list(place)).length,
    auditIntact: (await verifyAudit(place)).intact,
  };
}

type Aim = Readonly<{
  /** Milliseconds within which a bot is likely to be at work. */
  span: number;
  chance: () => number;
}>;

/** Kills a bot up to two times while it works, and aims better the next time. */
async function killTwice(
  chat: ReturnType<typeof deafChat>,
  told: readonly IncomingEvent[],
  { span, chance }: Aim,
): Promise<Readonly<{ hits: number; span: number }>> {
  let hits = 0;
  let aimed = span;
  while (hits < 2) {
    await chat.killAfter(chance() * aimed, told);
    if (chat.seen().length === 3) return { hits, span: aimed * 0.6 };
    hits += 1;
    aimed *= 1.1;
  }
  return { hits, span: aimed };
}

describe('a bot that is killed', () => {
  test(`twice in ${rounds} conversations reads a paper once and answers everything once`, async () => {
    const trial = data.freshPlace();
    const events = eventsIn(trial.workspace);
    let span = await deafChat(data, trial.workspace).workUntil(() => isDone(trial), events);
    const random = chances(seed);
    const chance = () => random.next().value ?? 0;
    let hits = 0;
    for (let round = 0; round < rounds; round += 1) {
      const place = data.freshPlace();
      const chat = deafChat(data, place.workspace);
      const told = eventsIn(place.workspace);
      const struck = await killTwice(chat, told, { span, chance });
      hits += struck.hits;
      span = struck.span;
      await chat.workUntil(() => isDone(place), told);
      const operations = chat.seen().map(({ operation }) => operation);
      expect(operations.toSorted(), `round ${round}`).toEqual(['C1:1.0', 'C1:2.0', 'C1:3.0']);
      const paper = chat.seen().find(({ operation }) => operation === 'C1:1.0');
      expect(paper?.reply.headline).toContain('certificate.pdf is read');
      expect(await aftermath(place), `round ${round}`).toEqual({
        evidence: ['checked'],
        readings: 1,
        leftOver: 0,
        auditIntact: true,
      });
    }
    // Many kills must hit a bot at work, or nothing was proven.
    expect(hits).toBeGreaterThan(rounds / 2);
  });
});
