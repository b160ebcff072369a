import { describe, expect, test } from 'vitest';
import type { ChatAction } from '../../src/conversation/action.ts';
import { handleAction } from '../../src/conversation/handle-action.ts';
import { handleMessage } from '../../src/conversation/handle-message.ts';
import type { Turn } from '../../src/conversation/message.ts';
import { changeSupplier } from '../../src/curation/change-supplier.ts';
import { auditRecords } from '../../src/records/audit.ts';
import { listSuppliers } from '../../src/records/supplier-record.ts';
import { chatTurn } from '../support/chat-turn.ts';
import { handedIn } from '../support/conversation-papers.ts';
import { temporaryData } from '../support/places.ts';
import { readingDesks } from '../support/reading-desks.ts';
import { rememberSaid, type Told } from '../support/remember-said.ts';

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

await say('for Helio Grid Systems Inc.', ann, ['helio-soc2-type2-report.pdf']);
const [, secret] = await say('Any exceptions in Helio’s SOC 2 report?', ann);
const said = secret ? await rememberSaid(desk.place, secret, ann) : '';

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

  test('who owns the supplier shares their own answers, not those that others were given', async () => {
    const [helio] = await listSuppliers(desk.place);
    await changeSupplier(
      desk,
      helio?.id ?? '',
      (supplier) => ({ supplier: { ...supplier, ownerId: 'U-BOB' }, detail: 'owner' }),
      { by: 'test', asOf: options.asOf },
    );
    const [refused] = await press({ do: 'share', said }, bob);
    expect(refused?.to).toBe('asker');
    const [, told] = await say('Any exceptions in Helio’s SOC 2 report?', bob);
    const own = told ? await rememberSaid(desk.place, told, { ...bob, operation: 'later' }) : '';
    expect(await press({ do: 'share', said: own }, bob)).toMatchObject([{ to: 'everybody' }]);
  });

  test('an answer nobody remembers cannot be shared', async () => {
    const [gone] = await press({ do: 'share', said: '20260101-0123' }, ann);
    expect(gone?.reply.headline).toBe('That answer is not at hand any more.');
  });
});
