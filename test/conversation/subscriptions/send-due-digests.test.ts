import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pruneChats } from '../../../src/conversation/prune-chats.ts';
import { sendDueDigests } from '../../../src/conversation/subscriptions/send-due-digests.ts';
import { takeEvent } from '../../../src/conversation/take-event.ts';
import { AssayError } from '../../../src/errors.ts';
import type { IngestDesk } from '../../../src/ingest/ingest-desk.ts';
import { auditRecords } from '../../../src/records/audit.ts';
import { allDone, testBot } from '../../support/bots.ts';
import type { TestDesk } from '../../support/desks.ts';
import { mortalStore } from '../../support/mortal-store.ts';
import { recordingChannel } from '../../support/recording-channel.ts';
import { headlines, scriptedChat } from '../../support/scripted-chat.ts';
import { keepSubscription, subscription, subscriptionOf } from '../../support/subscriptions.ts';

const { freshDesk } = await scriptedChat();
const kept = subscription();
const digest = /^Nothing changed since/u;
const signal = new AbortController().signal;

/** On Monday, 2026-11-23, at ten o'clock in Berlin. */
async function subscribedDesk(): Promise<IngestDesk & TestDesk> {
  const desk = freshDesk();
  await keepSubscription(desk, kept);
  return desk;
}

type Speaking = ReturnType<typeof recordingChannel>;

/** Lets a process look what is due, and work until nothing is open. */
async function live(desk: IngestDesk, channel: Speaking, until: () => Promise<unknown>) {
  const bot = testBot(channel, { desk });
  await bot.start().catch(() => 'it died');
  await until();
  await bot.close();
}

const isSent = (desk: IngestDesk) => async () => {
  await expect.poll(async () => (await subscriptionOf(desk, kept.id))?.sent.length).toBe(1);
  await allDone(desk.place.store, desk.place.workspace);
};

/** What is seen when a process dies at its nth commit, and another one goes on. */
async function afterCrash(diesAt: number, moment: 'before' | 'after') {
  const desk = await subscribedDesk();
  const { store, workspace } = desk.place;
  const channel = recordingChannel('slack');
  const doomed = mortalStore(store, { diesAt, moment });
  await live({ ...desk, place: { store: doomed, workspace } }, channel, () =>
    Promise.race([doomed.death, isSent(desk)()]),
  );
  desk.clock.forward(60_000);
  await live(desk, channel, isSent(desk));
  return { channel, died: doomed.dead() };
}

describe('src/conversation/subscriptions/send-due-digests.ts', () => {
  test('a digest comes at the top, for everybody, with why and how to end it', async () => {
    const desk = await subscribedDesk();
    const channel = recordingChannel('slack');
    await live(desk, channel, isSent(desk));
    const [seen, ...more] = channel.seen();
    expect(more).toEqual([]);
    expect(seen).toMatchObject({ to: 'everybody', operation: `digest ${kept.id} 2026-W48` });
    expect(seen?.reply.headline).toBe('Nothing changed since 2026-11-16.');
    expect(seen?.reply.text).toContain(
      'Ines asked here on 2026-11-10 for a digest on Mondays at 09:00 (Europe/Berlin)',
    );
    expect(seen?.reply.text).toContain('“stop the digest”');
  });

  test('a process that dies at any commit leaves exactly one', { timeout: 60_000 }, async () => {
    let commits = 0;
    for (let died = true; died; commits += 1) {
      for (const moment of ['before', 'after'] as const) {
        const outcome = await afterCrash(commits + 1, moment);
        const where = `dead ${moment} commit ${commits + 1}`;
        expect(headlines(outcome.channel), where).toEqual([expect.stringMatching(digest)]);
        died = outcome.died;
      }
    }
    expect(commits).toBeGreaterThan(5);
  });

  test('three schedulers that die and whose clocks differ put each week in once', async () => {
    const steps = fc.array(
      fc.record({
        /** Hours that pass, and by how many the clock of this scheduler is wrong. */
        passes: fc.integer({ min: 0, max: 60 }),
        wrong: fc.integer({ min: -30, max: 30 }),
        diesAt: fc.integer({ min: 1, max: 4 }),
        moment: fc.constantFrom('before' as const, 'after' as const),
      }),
      { minLength: 3, maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const desk = await subscribedDesk();
        const { store, workspace } = desk.place;
        const taken: string[] = [];
        const run = async (at: IngestDesk) =>
          sendDueDigests(at, {
            speaks: () => true,
            signal,
            async receive(event) {
              const { outcome } = await takeEvent(at, event, { performed: false });
              if (outcome === 'taken') taken.push(event.operation);
            },
          });
        for (const { passes, wrong, diesAt, moment } of all) {
          desk.clock.forward(passes * 3_600_000);
          const now = desk.clock.now().add({ hours: wrong });
          const doomed = mortalStore(store, { diesAt, moment });
          const place = { store: doomed, workspace };
          await run({ ...desk, clock: { now: () => now }, place }).catch(() => 'it died');
        }
        desk.clock.forward(31 * 3_600_000);
        await run(desk);
        const inbox = await desk.place.store.list(workspace, { prefix: 'inbox/' });
        expect(new Set(taken).size).toBe(taken.length);
        expect(inbox.length).toBeGreaterThanOrEqual(taken.length);
        const sent = (await subscriptionOf(desk, kept.id))?.sent.map(({ week }) => week) ?? [];
        expect(sent).toEqual([...new Set(sent)].toSorted());
        expect(inbox.length).toBeGreaterThanOrEqual(sent.length);
      }),
      { numRuns: 25 },
    );
  });

  test('a digest that was said stays said when the inbox forgets it', async () => {
    const desk = await subscribedDesk();
    const { store, workspace } = desk.place;
    const channel = recordingChannel('slack');
    // The scheduler dies after its first commit, so only the inbox knows of the digest.
    const doomed = mortalStore(store, { diesAt: 1, moment: 'after' });
    const place = { store: doomed, workspace };
    const receive = async (event: Parameters<typeof takeEvent>[1]) =>
      takeEvent({ ...desk, place }, event, { performed: false });
    const dying = sendDueDigests({ ...desk, place }, { receive, speaks: () => true, signal });
    await expect(dying).rejects.toThrow();
    await live(desk, channel, isSent(desk));
    desk.clock.forward(3 * 24 * 3_600_000);
    await pruneChats(desk);
    expect(await store.list(workspace, { prefix: 'inbox/' })).toEqual([]);
    await sendDueDigests(desk, { receive: () => expect.fail('twice'), speaks: () => true, signal });
    expect(headlines(channel)).toHaveLength(1);
  });

  test.each(['paused', 'stopped', 'gone'] as const)(
    'nothing comes when it is %s',
    async (state) => {
      const desk = freshDesk();
      await keepSubscription(desk, { ...kept, state });
      await sendDueDigests(desk, { receive: () => expect.fail(), speaks: () => true, signal });
      expect((await subscriptionOf(desk, kept.id))?.sent).toEqual([]);
    },
  );

  test('a chat this process does not speak in is left to another one', async () => {
    const desk = await subscribedDesk();
    await sendDueDigests(desk, {
      receive: () => expect.fail(),
      speaks: (platform) => platform === 'teams',
      signal,
    });
    expect((await subscriptionOf(desk, kept.id))?.sent).toEqual([]);
  });

  test('a chat that is gone ends its subscription, and the audit says so', async () => {
    const desk = await subscribedDesk();
    const beforeSay = async () => {
      throw new AssayError({ code: 'CHAT_GONE', message: 'Gone.', remedy: 'Invite Assay.' });
    };
    await live(desk, recordingChannel('slack', { beforeSay }), isSent(desk));
    expect((await subscriptionOf(desk, kept.id))?.state).toBe('gone');
    const deeds = (await auditRecords.list(desk.place)).map(({ data }) => data);
    expect(deeds).toContainEqual(
      expect.objectContaining({ action: 'digest ended', by: 'Assay', detail: kept.id }),
    );
    desk.clock.forward(8 * 24 * 3_600_000);
    await sendDueDigests(desk, { receive: () => expect.fail(), speaks: () => true, signal });
  });
});
