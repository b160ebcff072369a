import { describe, expect, test } from 'vitest';
import type { Turn } from '../../src/conversation/message.ts';
import { changeSupplier } from '../../src/curation/change-supplier.ts';
import { auditRecords } from '../../src/records/audit.ts';
import { listSuppliers } from '../../src/records/supplier-record.ts';
import { chatTurn } from '../support/chat-turn.ts';
import { conversationDay } from '../support/conversation-day.ts';
import { handedIn } from '../support/conversation-papers.ts';
import { press, say } from '../support/hear.ts';
import { temporaryData } from '../support/places.ts';
import { readingDesks } from '../support/reading-desks.ts';
import { rememberSaid } from '../support/remember-said.ts';

const desk = readingDesks(await temporaryData())();
const channel = { id: 'C-1', kind: 'channel' } as const;
const ann = chatTurn({ where: channel });
const bob = chatTurn({ where: channel, person: { id: 'U-BOB', sees: 'own' } });

const ask = (text: string, turn: Turn) => say(desk, { ...turn, operation: text }, text);

await say(desk, ann, 'for Helio Grid Systems Inc.', [
  await handedIn('helio-soc2-type2-report.pdf'),
]);
const [, secret] = await ask('Any exceptions in Helio’s SOC 2 report?', ann);
const said = secret ? await rememberSaid(desk.place, secret, ann) : '';

describe('src/conversation/share-reply.ts', () => {
  test('who may see it shows it to everybody, and it is written down', async () => {
    const [shared] = await press(desk, ann, { do: 'share', said });
    expect(shared?.to).toBe('everybody');
    expect(shared?.reply.citations).toEqual(secret?.reply.citations);
    expect(shared?.reply.share).toBeUndefined();
    expect(shared?.reply.facts).toContainEqual({ label: 'Shared by', value: 'U-ANN' });
    const last = (await auditRecords.list(desk.place)).at(-1);
    expect(last?.data).toMatchObject({ action: 'reply shared', by: 'U-ANN', detail: said });
  });

  test('somebody else cannot, whatever the button says', async () => {
    const before = (await auditRecords.list(desk.place)).length;
    const [refused] = await press(desk, bob, { do: 'share', said });
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
      { by: 'test', asOf: conversationDay },
    );
    const [refused] = await press(desk, bob, { do: 'share', said });
    expect(refused?.to).toBe('asker');
    const [, told] = await ask('Any exceptions in Helio’s SOC 2 report?', bob);
    const own = told ? await rememberSaid(desk.place, told, { ...bob, operation: 'later' }) : '';
    expect(await press(desk, bob, { do: 'share', said: own })).toMatchObject([{ to: 'everybody' }]);
  });

  test('an answer nobody remembers cannot be shared', async () => {
    const [gone] = await press(desk, ann, { do: 'share', said: '20260101-0123' });
    expect(gone?.reply.headline).toBe('That answer is not at hand any more.');
  });
});
