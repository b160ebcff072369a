import { beforeEach, describe, expect, test } from 'vitest';
import { acknowledgeAlerts, muteAlert } from '../../../src/conversation/alerts/answer-alert.ts';
import { doAlertCommand } from '../../../src/conversation/alerts/do-alert-command.ts';
import { endAlerts } from '../../../src/conversation/alerts/end-alerts.ts';
import { sendAlerts } from '../../../src/conversation/alerts/send-alerts.ts';
import { tellAlerts } from '../../../src/conversation/alerts/tell-alerts.ts';
import type { IncomingEvent } from '../../../src/conversation/incoming-event.ts';
import type { ConversationEvent, Turn } from '../../../src/conversation/message.ts';
import type { Reply } from '../../../src/conversation/reply.ts';
import { alertBatchRecords, alertRecords } from '../../../src/records/alert-record.ts';
import { auditRecords } from '../../../src/records/audit.ts';
import { today } from '../../../src/records/desk.ts';
import { certification } from '../../support/claims.ts';
import { certificate, onFile } from '../../support/evidence.ts';
import { kestrel } from '../../support/kestrel.ts';
import { temporaryData } from '../../support/places.ts';
import { supplier } from '../../support/suppliers.ts';
import { handIn, register, type TimeDesk, timeDesk, wakeAfter } from '../../support/time-desk.ts';

const data = await temporaryData();
const buyer = kestrel({ owner: 'Dana Novak' });
const nordwerk = supplier({ name: 'Nordwerk Automation AG', orders: [{ product: 'X7' }] });
const signal = new AbortController().signal;

let desk: TimeDesk;
let events: Map<string, IncomingEvent>;

beforeEach(async () => {
  desk = timeDesk(data);
  events = new Map();
  await register(desk, buyer);
  await handIn(desk, buyer, certificate(certification({ expiresOn: '2027-01-15' })));
});

function turnIn(id: string, kind: 'channel' | 'direct' = 'channel'): Turn {
  const reach = {
    platform: 'slack',
    address: { channel: id },
    timeZone: async () => undefined,
  } as const;
  const person = { id: 'U1', name: 'Dana', sees: 'own' } as const;
  return { operation: 'o', thread: id, person, where: { id, kind }, reach };
}

const begin = (id: string) => doAlertCommand(desk, { do: 'alerts', what: 'begin' }, turnIn(id));

/** Receives as the inbox does: an operation is taken once. */
async function send(speaks: (platform: string) => boolean = () => true): Promise<void> {
  const receive = async (event: IncomingEvent) => {
    if (!events.has(event.operation)) events.set(event.operation, event);
  };
  await sendAlerts(desk, { receive, speaks, signal });
}

/** What was said because of the events, by place. */
async function said(): Promise<Reply[]> {
  const replies: Reply[] = [];
  const tell = (told: ConversationEvent) => {
    if (told.type === 'reply') replies.push(told.reply);
  };
  for (const { content } of events.values()) {
    if (content.type !== 'due' || content.due.kind !== 'alert') throw new Error('It is no alert.');
    await tellAlerts(desk, content.due, tell, { signal });
  }
  return replies;
}

const idOf = async () => (await alertRecords.list(desk.place))[0]?.data.id ?? '';

describe('alerts in a chat', () => {
  test('come once to each place that wants them, whoever looks how often', async () => {
    await begin('C1');
    await begin('C2');
    await wakeAfter(desk, 60);
    await Promise.all([send(), send()]);
    await send();
    expect([...events.values()].map(({ where }) => where.id).toSorted()).toEqual(['C1', 'C2']);
    expect(await alertBatchRecords.list(desk.place)).toEqual([]);
    const [alert] = await said();
    expect(alert?.headline).toBe(
      'Alert: Kestrel Controls, a certificate is not in force any more.',
    );
    expect(alert?.text).toContain(
      '- Kestrel Controls (Dana Novak), since 2027-01-16: a certificate is not in force any more. Its IEC 62443-4-1 certificate is not in force any more: the last day was 2027-01-15.',
    );
  });

  test('that come together are one message', async () => {
    await begin('C1');
    await register(desk, nordwerk);
    const iso = certification({
      expiresOn: '2027-01-10',
      holder: nordwerk.name,
      certificateNumber: 'N-1',
    });
    await handIn(desk, nordwerk, onFile({ kind: 'certificate', file: 'n.pdf' }, [iso]));
    await wakeAfter(desk, 60);
    await send();
    const replies = await said();
    expect(replies).toHaveLength(1);
    expect(replies[0]?.headline).toBe('2 alerts that cannot wait');
    expect(replies[0]?.actions.map(({ label }) => label)).toContain('Acknowledge all');
  });

  test('go where a process speaks, and wait for another one elsewhere', async () => {
    await begin('C1');
    await wakeAfter(desk, 60);
    await send(() => false);
    expect(events.size).toBe(0);
    await send();
    expect(events.size).toBe(1);
  });

  test('that nobody could be told of for a day are no alerts any more', async () => {
    await begin('C1');
    await wakeAfter(desk, 60);
    await send(() => false);
    desk.clock.forward(25 * 3_600_000);
    await send(() => false);
    expect(await alertBatchRecords.list(desk.place)).toEqual([]);
  });

  test('go nowhere when nobody wants them, and are not told to who comes later', async () => {
    await wakeAfter(desk, 60);
    await send();
    await begin('C1');
    await send();
    expect(events.size).toBe(0);
  });

  test('end when they are stopped, and when the chat is gone', async () => {
    await begin('C1');
    await begin('C2');
    await doAlertCommand(desk, { do: 'alerts', what: 'stop' }, turnIn('C1'));
    await wakeAfter(desk, 60);
    await send();
    const [event] = events.values();
    expect(event?.where.id).toBe('C2');
    if (event?.content.type === 'due' && event.content.due.kind === 'alert') {
      await endAlerts(desk, event.content.due.place);
    }
    expect(await said()).toEqual([]);
  });

  test('keep to themselves what a confidential paper says', async () => {
    await begin('C1');
    const secret = onFile({ kind: 'certificate', file: 's.pdf', confidentiality: 'Confidential' }, [
      certification({ standard: 'ISO/IEC 27001', edition: '2022', expiresOn: '2027-01-12' }),
    ]);
    await handIn(desk, buyer, secret);
    await wakeAfter(desk, 52);
    await send();
    const [alert] = await said();
    expect(alert?.text).toContain('What the paper says is confidential');
    expect(alert?.text).not.toContain('27001');
  });

  test('are not told where the paper was handed in that brings them about', async () => {
    const [C1, C2] = ['C1', 'C2'];
    await begin(C1);
    await begin(C2);
    const withdrawn = certification(
      { certificateNumber: 'C-100', expiresOn: '2027-01-15' },
      { polarity: 'negated' },
    );
    const letter = onFile(
      { kind: 'attestation-letter', effectiveDate: '2026-11-01', uploadedIn: C1 },
      [withdrawn],
    );
    await handIn(desk, buyer, letter);
    await send();
    expect(events.size).toBe(2);
    expect(await said()).toHaveLength(1);
  });

  test('are muted for thirty days in one place', async () => {
    await begin('C1');
    await begin('C2');
    await wakeAfter(desk, 60);
    const muted = await muteAlert(desk, { do: 'mute', alert: await idOf() }, turnIn('C1'), {
      signal,
    });
    const until = Temporal.PlainDate.from(today(desk)).add({ days: 30 }).toString();
    expect(muted.headline).toBe(
      `No alerts about Kestrel Controls, certificate lapsed, until ${until}.`,
    );
    await send();
    expect(await said()).toHaveLength(1);
  });

  test('say who acknowledged them first, and the audit log keeps it', async () => {
    await wakeAfter(desk, 60);
    const alerts = [await idOf()];
    const turn = turnIn('C1');
    await acknowledgeAlerts(desk, { do: 'acknowledge', alerts }, turn);
    const other = { ...turn, person: { ...turn.person, id: 'U2', name: 'Ola' } };
    const reply = await acknowledgeAlerts(desk, { do: 'acknowledge', alerts }, other);
    expect(reply.headline).toBe('Dana has seen to it: Kestrel Controls.');
    const stored = await alertRecords.get(desk.place, await idOf());
    expect(stored?.data.acknowledged).toMatchObject({ by: 'U1', name: 'Dana' });
    const audit = (await auditRecords.list(desk.place)).map(({ data: { action } }) => action);
    expect(audit.filter((action) => action === 'alert acknowledged')).toHaveLength(1);
  });

  test('that do not exist cannot be acknowledged or muted', async () => {
    const turn = turnIn('C1');
    const acknowledged = acknowledgeAlerts(desk, { do: 'acknowledge', alerts: ['x'] }, turn);
    await expect(acknowledged).rejects.toMatchObject({ code: 'BAD_USAGE' });
    const muted = muteAlert(desk, { do: 'mute', alert: 'x' }, turn, { signal });
    await expect(muted).rejects.toMatchObject({ code: 'BAD_USAGE' });
  });
});
