import { describe, expect, test } from 'vitest';
import { doAlertCommand } from '../../../src/conversation/alerts/do-alert-command.ts';
import { sendAlerts } from '../../../src/conversation/alerts/send-alerts.ts';
import type { IncomingEvent } from '../../../src/conversation/incoming-event.ts';
import { takeEvent } from '../../../src/conversation/take-event.ts';
import { auditRecords } from '../../../src/records/audit.ts';
import { inboxRecords } from '../../../src/records/inbox-record.ts';
import { allDone, testBot } from '../../support/bots.ts';
import { actionEvent, messageEvent } from '../../support/chat-events.ts';
import { certification } from '../../support/claims.ts';
import { certificate } from '../../support/evidence.ts';
import { register as enter, keep } from '../../support/kept-evidence.ts';
import { kestrel } from '../../support/kestrel.ts';
import { mortalStore } from '../../support/mortal-store.ts';
import { temporaryData } from '../../support/places.ts';
import { readingDesks } from '../../support/reading-desks.ts';
import { recordingChannel } from '../../support/recording-channel.ts';
import { handIn, register, type TimeDesk, timeDesk, wakeAfter } from '../../support/time-desk.ts';

const data = await temporaryData();
const freshDesk = readingDesks(data);
const buyer = kestrel();
const lapsing = certificate(certification({ expiresOn: '2027-01-15' }));
const signal = new AbortController().signal;

const headline = 'Alert: Kestrel Controls, a certificate is not in force any more.';

describe('a bot', () => {
  test('asked to alert tells a certificate that lapses, once, and takes the acknowledgement', async () => {
    const desk = freshDesk();
    const { store, workspace } = desk.place;
    await enter(desk, buyer);
    await keep(desk, lapsing, buyer);
    const channel = recordingChannel('slack');
    const first = testBot(channel, { desk });
    await first.start();
    await first.receive(messageEvent('alert me here', { workspace }));
    await allDone(store, workspace);
    await first.close();
    for (const _ of ['once', 'and again']) {
      const bot = testBot(channel, { desk, asOf: '2027-01-20' });
      await bot.start();
      await expect
        .poll(() => channel.seen().map(({ reply }) => reply.headline))
        .toContain(headline);
      await allDone(store, workspace);
      await bot.close();
    }
    const [, alert, ...more] = channel.seen();
    expect(alert?.reply.headline).toBe(headline);
    expect(more).toEqual([]);
    const does = alert?.reply.actions[0]?.does;
    if (!does) throw new Error('There is no button.');
    const last = testBot(channel, { desk, asOf: '2027-01-20' });
    await last.start();
    await last.receive(actionEvent(does, { workspace, operation: 'press' }));
    await allDone(store, workspace);
    await last.close();
    expect(channel.seen().at(-1)?.reply.headline).toMatch(/has seen to it: Kestrel Controls\.$/u);
    const log = (await auditRecords.list(desk.place)).map(({ data: { action } }) => action);
    expect(log).toContain('alert acknowledged');
  });

  test('that dies at any commit of sending leaves each alert in the inbox once', async () => {
    let commits = 0;
    for (let died = true; died; commits += 1) {
      for (const moment of ['before', 'after'] as const) {
        const outcome = await sentAfterDeath(commits + 1, moment);
        expect(outcome.taken, `dead ${moment} commit ${commits + 1}`).toEqual(['C1', 'C2']);
        died = outcome.died;
      }
    }
    expect(commits).toBeGreaterThan(3);
  });
});

/** Two places want alerts, and one lapsed certificate waits to be told. */
async function alertedDesk(): Promise<TimeDesk> {
  const desk = timeDesk(data);
  await register(desk, buyer);
  await handIn(desk, buyer, lapsing);
  for (const id of ['C1', 'C2']) {
    const { person, where, address } = messageEvent('');
    const reach = { platform: 'slack', address, timeZone: async () => undefined } as const;
    const turn = { operation: id, thread: id, person, where: { ...where, id }, reach };
    await doAlertCommand(desk, { do: 'alerts', what: 'begin' }, turn);
  }
  await wakeAfter(desk, 60);
  return desk;
}

function send(desk: TimeDesk): Promise<void> {
  const receive = (event: IncomingEvent) => takeEvent(desk, event, { performed: false });
  return sendAlerts(desk, { speaks: () => true, signal, receive });
}

/** Where alerts lie in the inbox when a process died at its nth commit, and another one went on. */
async function sentAfterDeath(diesAt: number, moment: 'before' | 'after') {
  const desk = await alertedDesk();
  const { store, workspace } = desk.place;
  const doomed = mortalStore(store, { diesAt, moment });
  const work = send({ ...desk, place: { store: doomed, workspace } });
  await Promise.race([work.catch(() => undefined), doomed.death]);
  await send(desk);
  await send(desk);
  const inbox = await inboxRecords.list(desk.place);
  const taken = inbox.map(({ data: { event } }) => event.where.id).toSorted();
  return { taken, died: doomed.dead() };
}
