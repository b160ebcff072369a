import { describe, expect, test } from 'vitest';
import type { ChatChannel } from '../../../src/ports/chat-channel.ts';
import { auditRecords } from '../../../src/records/audit.ts';
import { conversationId } from '../../../src/records/subscription-record.ts';
import { allDone, testBot } from '../../support/bots.ts';
import { messageEvent } from '../../support/chat-events.ts';
import { recordingChannel } from '../../support/recording-channel.ts';
import { inWorkspace, scriptedChat } from '../../support/scripted-chat.ts';
import { subscriptionOf } from '../../support/subscriptions.ts';

const { freshDesk } = await scriptedChat();
const here = conversationId('slack', { id: 'C1' });

/** Somebody in a channel says one thing after the other. */
async function talk(lines: readonly string[], timeZone?: string) {
  const desk = freshDesk();
  const channel = recordingChannel('slack');
  const speaking: ChatChannel = { ...channel, timeZone: async () => timeZone };
  const bot = testBot(speaking, { desk, timeZone: 'Europe/Vienna' });
  await bot.start();
  for (const [at, text] of lines.entries()) {
    await bot.receive(inWorkspace(desk, messageEvent(text, { ts: `${at + 1}.0` })));
    await allDone(desk.place.store, desk.place.workspace);
  }
  await bot.close();
  const replies = channel.seen().map(({ reply }) => reply);
  return { desk, replies, last: replies.at(-1), kept: await subscriptionOf(desk, here) };
}

describe('src/conversation/subscriptions/subscribe.ts', () => {
  test('the reply says when, in whose time, for whom, and how to end it', async () => {
    const { last, kept } = await talk(['weekly digest on Monday at 9'], 'Europe/Prague');
    expect(last?.headline).toBe(
      'The weekly digest comes here on Mondays at 09:00 (Europe/Prague).',
    );
    expect(last?.text).toContain('The next one comes on Monday, 2026-11-30, at 09:00.');
    expect(last?.text).toContain('Europe/Prague, yours, as the chat tells it');
    expect(last?.text).toContain('for everybody here, because you asked for it here');
    expect(last?.text).toContain('“stop the digest”');
    expect(kept).toMatchObject({ state: 'active', suppliers: 'all', address: { channel: 'C1' } });
  });

  test.each([
    ['weekly digest on Monday at 9', undefined, 'Europe/Vienna', 'the one this Assay is set to'],
    ['weekly digest on Monday at 9', 'Mars/Base', 'Europe/Vienna', 'the one this Assay is set to'],
    ['digest jeden Freitag um 16:30 Asia/Tokyo', 'Europe/Prague', 'Asia/Tokyo', 'as you said'],
  ])('%j where the chat tells %s: %s', async (said, told, timeZone, why) => {
    const { last, kept } = await talk([said], told);
    expect(kept?.schedule.timeZone).toBe(timeZone);
    expect(last?.text).toContain(`${timeZone}, ${why}`);
  });

  test('a zone that has no summer is asked for again', async () => {
    const { last, kept } = await talk(['weekly digest on Monday at 9 CET']);
    expect(last?.headline).toContain('CET is not a time zone');
    expect(kept).toBeUndefined();
  });

  test('a channel has one digest: who asks again changes it, and its zone stays', async () => {
    const { last, kept } = await talk(
      ['weekly digest on Monday at 9 Asia/Tokyo', 'digest every Friday 16:30'],
      'Europe/Prague',
    );
    expect(kept?.schedule).toEqual({ weekday: 5, hour: 16, minute: 30, timeZone: 'Asia/Tokyo' });
    expect(last?.text).toContain('Asia/Tokyo, as before');
  });

  test('it is paused, goes on, and ends, each of it on the record', async () => {
    const { desk, replies, kept } = await talk([
      'weekly digest on Monday at 9',
      'pause the digest',
      'resume the digest',
      'stop the digest',
    ]);
    expect(replies.map(({ headline }) => headline)).toEqual([
      expect.stringContaining('comes here on Mondays'),
      'The weekly digest here is paused.',
      expect.stringContaining('comes again on Mondays at 09:00'),
      'The weekly digest here has ended.',
    ]);
    expect(kept?.state).toBe('stopped');
    const deeds = (await auditRecords.list(desk.place)).map(({ data }) => data.action);
    expect(deeds.filter((action) => action.startsWith('digest'))).toEqual([
      'digest subscribed',
      'digest paused',
      'digest resumed',
      'digest stopped',
    ]);
  });

  test('there is nothing to stop where nobody subscribed', async () => {
    const { last } = await talk(['stop the digest']);
    expect(last?.headline).toBe('There is no weekly digest here.');
  });

  test('a supplier nobody knows is asked for again', async () => {
    const { last, kept } = await talk(['weekly digest for Acme Pumps on Monday at 9']);
    expect(last?.headline).toContain('Acme Pumps');
    expect(kept).toBeUndefined();
  });
});
