import { describe, expect, test } from 'vitest';
import type { ChatAction } from '../../../src/conversation/action.ts';
import { handleAction } from '../../../src/conversation/handle-action.ts';
import { handleDue } from '../../../src/conversation/handle-due.ts';
import { handleMessage } from '../../../src/conversation/handle-message.ts';
import type { IncomingEvent } from '../../../src/conversation/incoming-event.ts';
import type { ConversationEvent, Turn } from '../../../src/conversation/message.ts';
import { overviewOf } from '../../../src/conversation/overview-of.ts';
import type { Reply } from '../../../src/conversation/reply.ts';
import { sendDueRequests } from '../../../src/conversation/requests/send-due-requests.ts';
import { auditRecords } from '../../../src/records/audit.ts';
import { requestsOf } from '../../../src/records/request-record.ts';
import { chatTurn } from '../../support/chat-turn.ts';
import { register } from '../../support/kept-evidence.ts';
import { kestrel } from '../../support/kestrel.ts';
import { temporaryData } from '../../support/places.ts';
import { readingDesks } from '../../support/reading-desks.ts';

const desks = readingDesks(await temporaryData());
const { signal } = new AbortController();
const day = 24 * 60 * 60 * 1000;

type Desk = ReturnType<typeof desks>;

const ann: Turn = chatTurn({
  person: { id: 'U-ANN', name: 'Ann', sees: 'own' },
  reach: { platform: 'slack', address: { channel: 'C1' }, timeZone: async () => undefined },
});

const policy = (text: string) => ({
  name: 'fix-times.txt',
  bytes: Buffer.from(
    `Vulnerability handling policy\nOwner: Head of Product Security\nDate: 2026-05-04\n\n${text}\n`,
  ),
});

function speaker(at: Desk, turn = ann) {
  let operations = 0;
  const heard = async (work: (tell: (event: ConversationEvent) => void) => Promise<void>) => {
    const replies: Reply[] = [];
    await work((event) => {
      if (event.type === 'reply') replies.push(event.reply);
    });
    return replies;
  };
  const next = (): Turn => {
    operations += 1;
    return { ...turn, operation: `${turn.thread}-${operations}` };
  };
  return {
    say: (text: string, files: readonly ReturnType<typeof policy>[] = []) =>
      heard((tell) => handleMessage(at, { ...next(), text, files }, tell, { signal })),
    press: (action: ChatAction) =>
      heard((tell) => handleAction(at, action, next(), tell, { signal })),
  };
}

/** Asks Kestrel for its fix times until a day, and says that it was sent. */
async function asked(at: Desk, deadline = '2026-12-20') {
  await register(at, kestrel());
  const { say, press } = speaker(at);
  const [form] = await say('request evidence from Kestrel');
  const fields = form?.form;
  if (!fields) throw new Error('No form was given.');
  const documents = 'Committed times to fix by severity, in the contract or a dated policy';
  const [draft] = await press({ ...fields.does, values: { documents, deadline } });
  const does = draft?.actions[0]?.does;
  if (does?.do !== 'request') throw new Error('The draft cannot be sent.');
  const [sent] = await press(does);
  return { say, press, form, draft, sent, request: does.request };
}

/** What is put into the inbox on the day of the desk. */
async function due(at: Desk) {
  const events: IncomingEvent[] = [];
  await sendDueRequests(at, {
    receive: async (event) => void events.push(event),
    speaks: () => true,
    signal,
  });
  return events;
}

async function told(at: Desk, event: IncomingEvent | undefined) {
  if (event?.content.type !== 'due') throw new Error('Nothing is due.');
  const replies: Reply[] = [];
  await handleDue(
    at,
    event.content.due,
    (one) => {
      if (one.type === 'reply') replies.push(one.reply);
    },
    { signal },
  );
  return replies[0];
}

describe('asking a supplier for evidence', () => {
  test('a draft is written, a person says that it is sent, and it is tracked', async () => {
    const at = desks();
    const { form, draft, sent, request, say } = await asked(at);
    expect(form?.form?.fields[0]?.value?.split('\n').length).toBe(8);
    expect(draft?.text).toContain('Assay sends no mail.');
    expect(draft?.text).toContain('Could you send them by 2026-12-20?');
    expect(draft?.file).toMatchObject({ name: `${request}.eml`, mediaType: 'message/rfc822' });
    expect(sent?.headline).toBe(
      `The request ${request} to ${kestrel().name} of 2026-11-23 is open.`,
    );
    const [list] = await say('open requests');
    expect(list?.table?.rows[0]?.slice(0, 5)).toEqual([
      request,
      kestrel().name,
      '2026-11-23',
      '2026-12-20',
      'open',
    ]);
    expect((await overviewOf(at, '2026-11-24')).openRequests).toMatchObject({
      number: 1,
      overdue: 0,
    });
    const deeds = (await auditRecords.list(at.place)).map(({ data }) => data.action);
    expect(deeds).toEqual(['request drafted', 'request sent']);
  });

  test('a day in the past and too many documents are corrected in the form', async () => {
    const at = desks();
    await register(at, kestrel());
    const { press } = speaker(at);
    const submit = { do: 'submit', form: 'request', supplier: kestrel().name } as const;
    const documents = Array.from({ length: 9 }, (_, index) => `Paper ${index}`).join('\n');
    const [late] = await press({ ...submit, values: { documents: 'a', deadline: '2026-11-01' } });
    expect(late?.problems).toEqual({ deadline: 'The day has to be after today.' });
    const values = { documents, deadline: 'soon', recipient: 'a@b.example\nBcc: x@y.example' };
    const [wrong] = await press({ ...submit, values });
    expect(Object.keys(wrong?.problems ?? {}).toSorted()).toEqual([
      'deadline',
      'documents',
      'recipient',
    ]);
    expect(await requestsOf(at.place)).toEqual([]);
  });

  test('a paper that proves it closes the request, in the reply to the upload', async () => {
    const at = desks();
    const { say, request } = await asked(at);
    at.clock.forward(day);
    const [read] = await say('for Kestrel', [
      policy('Critical vulnerabilities are fixed within 14 days.'),
    ]);
    expect(read?.text).toContain(`It answers the request ${request} of 2026-11-23`);
    expect(read?.text).toContain('Nothing is missing.');
    expect(await requestsOf(at.place)).toMatchObject([
      { state: 'received', documents: [{ received: { file: 'fix-times.txt', on: '2026-11-24' } }] },
    ]);
    expect(await due(at)).toEqual([]);
  });

  test('somebody else’s upload closes it too, and whoever asked is told once', async () => {
    const at = desks();
    const { request } = await asked(at);
    at.clock.forward(day);
    const bob = speaker(at, chatTurn({ thread: 'thread-2', person: { id: 'U-BOB', sees: 'own' } }));
    await bob.say('for Kestrel', [policy('Critical vulnerabilities are fixed within 14 days.')]);
    const [event, ...others] = await due(at);
    expect(others).toEqual([]);
    expect(event).toMatchObject({ platform: 'slack', person: { id: 'U-ANN' }, thread: 'thread-1' });
    expect((await told(at, event))?.headline).toBe(
      `${kestrel().name} has answered the request ${request}.`,
    );
    expect(await due(at)).toEqual([]);
  });

  test('a paper that only looks like it leaves the request open and says why', async () => {
    const at = desks();
    const { say, request } = await asked(at);
    at.clock.forward(day);
    const [read] = await say('for Kestrel', [
      policy(
        'SAMPLE DOCUMENT\nCritical vulnerabilities are fixed within 14 days.\nThis is a sample policy for demonstration.',
      ),
    ]);
    expect(read?.text).toContain(`It does not answer the request ${request}`);
    expect(await requestsOf(at.place)).toMatchObject([{ state: 'open' }]);
  });

  test('a paper that was on file before the request does not answer it', async () => {
    const at = desks();
    await register(at, kestrel());
    const { say } = speaker(at, chatTurn({ thread: 'thread-0' }));
    await say('for Kestrel', [policy('Critical vulnerabilities are fixed within 14 days.')]);
    at.clock.forward(day);
    await asked(at);
    await say('for Kestrel', [policy('We like plain text.')]);
    expect(await requestsOf(at.place)).toMatchObject([{ state: 'open' }]);
    expect((await requestsOf(at.place))[0]?.documents[0]).not.toHaveProperty('received');
  });

  test('a reminder comes three days before the deadline, then it is overdue, each once', async () => {
    const at = desks();
    const { request, say } = await asked(at, '2026-11-30');
    at.clock.forward(3 * day);
    expect(await due(at)).toEqual([]);
    at.clock.forward(day);
    const [reminder, ...rest] = await due(at);
    expect(rest).toEqual([]);
    expect(reminder?.operation).toBe(`request ${request} reminded`);
    expect((await told(at, reminder))?.headline).toContain('has until 2026-11-30');
    expect(await due(at)).toEqual([]);
    at.clock.forward(4 * day);
    const [late] = await due(at);
    expect(late?.operation).toBe(`request ${request} overdue`);
    expect((await told(at, late))?.tone).toBe('bad');
    expect(await due(at)).toEqual([]);
    await say(`withdraw request ${request}`);
    await expect(told(at, late)).resolves.toBeUndefined();
    const states = (await requestsOf(at.place))[0]?.history.map(({ state }) => state);
    expect(states).toEqual(['draft', 'open', 'reminded', 'overdue', 'withdrawn']);
  });

  test('pressed twice is done once, and what is over stays over', async () => {
    const at = desks();
    const { press, request } = await asked(at);
    await press({ do: 'request', request, to: 'open' });
    await press({ do: 'request', request, to: 'withdrawn' });
    const [again] = await press({ do: 'request', request, to: 'received' });
    expect(again?.headline).toContain('is withdrawn already');
    const [unknown] = await press({ do: 'request', request: 'rq-ffffffffff', to: 'received' });
    expect(unknown?.headline).toBe('There is no request rq-ffffffffff.');
    const deeds = (await auditRecords.list(at.place)).map(({ data }) => data.action);
    expect(deeds.filter((deed) => deed === 'request sent')).toHaveLength(1);
  });
});
