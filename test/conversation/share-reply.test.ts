import { describe, expect, test } from 'vitest';
import type { ChatAction } from '../../src/conversation/action.ts';
import { handleAction } from '../../src/conversation/handle-action.ts';
import { handleMessage } from '../../src/conversation/handle-message.ts';
import type { ConversationEvent, Turn } from '../../src/conversation/message.ts';
import { changeSupplier } from '../../src/curation/change-supplier.ts';
import { auditRecords } from '../../src/records/audit.ts';
import { saidId, saidRecords } from '../../src/records/said-record.ts';
import { listSuppliers } from '../../src/records/supplier-record.ts';
import { chatTurn } from '../support/chat-turn.ts';
import { handedIn } from '../support/conversation-papers.ts';
import { temporaryData } from '../support/places.ts';
import { readingDesks } from '../support/reading-desks.ts';

type Told = Extract<ConversationEvent, { type: 'reply' }>;

const desk = readingDesks(await temporaryData())();
const options = { signal: new AbortController().signal, asOf: '2026-11-24' };
const channel = { id: 'C-1', kind: 'channel' } as const;
const ann = chatTurn({ where: channel });
const bob = chatTurn({ where: channel, person: { id: 'U-BOB', sees: 'own' } });

async function say(text: string, turn: Turn, names: readonly string[] = []) {
  const told: Told[] = [];
  const files = await Promise.all(names.map(handedIn));
  await handleMessage(
    desk,
    { ...turn, operation: text, text, files },
    (event) => void (event.type === 'reply' && told.push(event)),
    options,
  );
  return told;
}

async function press(action: ChatAction, turn: Turn) {
  const told: Told[] = [];
  await handleAction(
    desk,
    action,
    turn,
    (event) => void (event.type === 'reply' && told.push(event)),
    options,
  );
  return told;
}

/** Writes down what was said, as the bot does. */
async function remember({ reply, to, question }: Told, turn: Turn): Promise<string> {
  const id = saidId(`inbox-${reply.headline}${to}`, '2026-11-24T09:00:00.000Z', 0);
  const { person, where, thread, operation } = turn;
  const said = {
    ...{ reply, to, person, where, thread, operation },
    platform: 'slack',
    at: '2026-11-24T09:00:00.000Z',
    ...(question && { question }),
  };
  const { store, workspace } = desk.place;
  await store.commit(workspace, saidRecords.replace(undefined, said, id));
  return id;
}

await say('for Helio Grid Systems Inc.', ann, ['helio-soc2-type2-report.pdf']);
const [, secret] = await say('Any exceptions in Helio’s SOC 2 report?', ann);
const said = secret ? await remember(secret, ann) : '';

describe('src/conversation/share-reply.ts', () => {
  test('who may see it shows it to everybody, and it is written down', async () => {
    const [shared] = await press({ do: 'share', said }, ann);
    expect(shared?.to).toBe('everybody');
    expect(shared?.reply.citations).toEqual(secret?.reply.citations);
    expect(shared?.reply.share).toBeUndefined();
    expect(shared?.reply.facts).toContainEqual({ label: 'Shared by', value: 'U-ANN' });
    const last = (await auditRecords.list(desk.place)).at(-1);
    expect(last?.data).toMatchObject({ action: 'reply shared', by: 'U-ANN', detail: said });
  });

  test('somebody else cannot, whatever the button says', async () => {
    const before = (await auditRecords.list(desk.place)).length;
    const [refused] = await press({ do: 'share', said }, bob);
    expect(refused).toMatchObject({
      to: 'asker',
      reply: { headline: 'You cannot share that answer.', citations: [] },
    });
    expect(await auditRecords.list(desk.place)).toHaveLength(before);
  });

  test('an answer nobody remembers cannot be shared', async () => {
    const [gone] = await press({ do: 'share', said: '20260101-0123' }, ann);
    expect(gone?.reply.headline).toBe('That answer is not at hand any more.');
  });
});

describe('src/conversation/ask-again.ts', () => {
  test('a follow-up is asked again as its thread stood then', async () => {
    const first = await say('Is Helio SOC 2 certified?', ann);
    const [follow] = await say('and when does it end?', ann);
    expect(first).not.toEqual([]);
    const id = follow ? await remember(follow, ann) : '';
    const [helio] = await listSuppliers(desk.place);
    await changeSupplier(
      desk,
      helio?.id ?? '',
      (current) => ({ supplier: { ...current, aliases: ['Helio'] }, detail: 'aliases' }),
      { by: 'test', asOf: options.asOf },
    );
    await say('What about Kestrel Controls GmbH?', ann);
    const again = await press({ do: 'again', said: id }, ann);
    expect(again[0]?.reply.headline).toBe(follow?.reply.headline);
    expect(again[0]?.question).toEqual(follow?.question);
  });

  test('what was said elsewhere is not repeated to a stranger', async () => {
    const elsewhere = { ...bob, where: { id: 'C-2', kind: 'channel' } } as const;
    const [told] = await press({ do: 'again', said }, elsewhere);
    expect(told?.reply.headline).toBe('That answer is not at hand any more.');
  });
});
