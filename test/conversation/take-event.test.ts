import { describe, expect, test } from 'vitest';
import { takeEvent } from '../../src/conversation/take-event.ts';
import { inboxRecords, openEventRecords } from '../../src/records/inbox-record.ts';
import { fileReference, messageEvent } from '../support/chat-events.ts';
import { freshDesk } from '../support/desks.ts';
import { temporaryData } from '../support/places.ts';

const data = await temporaryData();
const received = { performed: false };
const [one, other] = [fileReference('one.pdf', 'F1'), fileReference('other.pdf', 'F2')];
const first = messageEvent('for Kestrel', { ts: '1', files: [one] });

describe('an event', () => {
  test('is taken once, and is open until it is done', async () => {
    const desk = freshDesk(data);
    const { id, outcome } = await takeEvent(desk, first, received);
    expect(outcome).toBe('taken');
    expect(await takeEvent(desk, first, received)).toEqual({ id, outcome: 'known' });
    expect((await openEventRecords.list(desk.place)).map(({ key }) => key)).toEqual([
      openEventRecords.key(id),
    ]);
  });

  test('leaves out files that another one brought, and is known when nothing else is in it', async () => {
    const desk = freshDesk(data);
    await takeEvent(desk, first, received);
    const both = messageEvent('', { ts: '2', files: [one, other, one] });
    const { id } = await takeEvent(desk, both, received);
    expect((await inboxRecords.get(desk.place, id))?.data.event.content).toMatchObject({
      files: [other],
    });
    const empty = messageEvent(' ', { ts: '3', files: [other, one] });
    expect((await takeEvent(desk, empty, received)).outcome).toBe('known');
    const words = messageEvent('for Nordwerk', { ts: '4', files: [one] });
    expect((await takeEvent(desk, words, received)).outcome).toBe('taken');
  });

  test('is written down however long it is', async () => {
    const desk = freshDesk(data);
    const long = messageEvent('ä'.repeat(300_000), { ts: '5' });
    expect((await takeEvent(desk, long, received)).outcome).toBe('taken');
  });
});
