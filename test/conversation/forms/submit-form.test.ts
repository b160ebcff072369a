import { describe, expect, test } from 'vitest';
import type { ChatAction } from '../../../src/conversation/action.ts';
import type { Form } from '../../../src/conversation/form.ts';
import { formOf } from '../../../src/conversation/form-of.ts';
import { handleAction } from '../../../src/conversation/handle-action.ts';
import type { Person } from '../../../src/conversation/person.ts';
import type { Reply } from '../../../src/conversation/reply.ts';
import { auditRecords } from '../../../src/records/audit.ts';
import { decisionsOn } from '../../../src/records/decision-record.ts';
import { listSuppliers } from '../../../src/records/supplier-record.ts';
import { chatTurn } from '../../support/chat-turn.ts';
import { register } from '../../support/kept-evidence.ts';
import { temporaryData } from '../../support/places.ts';
import { readingDesks } from '../../support/reading-desks.ts';
import { supplier } from '../../support/suppliers.ts';

const desks = readingDesks(await temporaryData());
const options = { signal: new AbortController().signal, asOf: '2026-11-24' };
const ann: Person = { id: 'U-ANN', name: 'Ann', sees: 'own' };
const bob: Person = { id: 'U-BOB', name: 'Bob', sees: 'own' };
const kestrel = supplier({ name: 'Kestrel Controls s.r.o.', parent: 'Kestrel Holding a.s.' });
const nordwerk = supplier({ name: 'Nordwerk Automation AG', aliases: ['NWA'] });

async function desk() {
  const fresh = desks();
  await register(fresh, kestrel, nordwerk);
  return fresh;
}

async function send(
  at: Awaited<ReturnType<typeof desk>>,
  form: Form,
  values: Record<string, string>,
  person = ann,
): Promise<Reply> {
  const replies: Reply[] = [];
  const action: ChatAction = { ...form.does, values };
  await handleAction(
    at,
    action,
    chatTurn({ person }),
    (event) => {
      if (event.type === 'reply') replies.push(event.reply);
    },
    options,
  );
  expect(replies).toHaveLength(1);
  return replies[0] as Reply;
}

const settings = (at: Awaited<ReturnType<typeof desk>>) =>
  formOf(at, { do: 'open', form: 'supplier', supplier: 'Kestrel' });

const registered = async (at: Awaited<ReturnType<typeof desk>>) =>
  (await listSuppliers(at.place)).find(({ id }) => id === kestrel.id);

describe('src/conversation/forms/submit-form.ts', () => {
  test('settings are saved as typed, and what is cleared is gone', async () => {
    const at = await desk();
    const saved = await send(at, await settings(at), {
      aliases: 'Kestrel\nKC',
      contractingEntity: 'Kestrel Controls s.r.o.',
      tier: 'critical',
      country: 'cz',
      developmentSites: 'Brno; Linz',
      orders: 'K7 HMI@4.2.1\ncloud:Kestrel Portal',
    });
    expect(saved.headline).toBe('The settings of Kestrel Controls s.r.o. are saved.');
    expect(saved.text).toContain('other names, legal entity on the contract, tier, country');
    expect(await registered(at)).toMatchObject({
      name: 'Kestrel Controls s.r.o.',
      parent: 'Kestrel Holding a.s.',
      aliases: ['Kestrel', 'KC'],
      tier: 'critical',
      country: 'CZ',
      developmentSites: ['Brno', 'Linz'],
      orders: [
        { product: 'K7 HMI', version: '4.2.1', kind: 'product' },
        { product: 'Kestrel Portal', kind: 'hosted service' },
      ],
    });
    const form = await settings(at);
    const shown = Object.fromEntries(form.fields.map(({ name, value }) => [name, value]));
    expect(shown['orders']).toBe('K7 HMI@4.2.1\ncloud:Kestrel Portal');
    await send(at, form, { aliases: '', tier: '' });
    expect(await registered(at)).toMatchObject({ aliases: [], country: 'CZ' });
    expect((await registered(at))?.tier).toBeUndefined();
  });

  test('who cannot choose among people says "me", and hands it on to nobody', async () => {
    const at = await desk();
    const form = await settings(at);
    const owned = await send(at, form, { ownerId: 'me' });
    expect(owned.text).toContain('Ann now owns Kestrel Controls s.r.o. here');
    expect(await registered(at)).toMatchObject({ ownerId: 'U-ANN', owner: 'Ann' });
    expect((await send(at, form, { ownerId: 'me' }, bob)).problems).toMatchObject({
      ownerId: 'Only the owner can hand it on.',
    });
    await send(at, form, { ownerId: 'nobody' });
    expect((await registered(at))?.ownerId).toBeUndefined();
  });

  test('what a chat cannot show stays as it is', async () => {
    const at = await desk();
    const aliases = Array.from({ length: 40 }, (_, index) => `Kestrel ${index} ${'x'.repeat(90)}`);
    await send(at, await settings(at), { aliases: aliases.join('\n') });
    await send(at, await settings(at), { tier: 'critical' });
    expect(await registered(at)).toMatchObject({ aliases, tier: 'critical' });
  });

  test.each(['supplier', 'override'] as const)(
    'a form of the kind %s says so while there is no supplier to choose',
    async (form) => {
      const asked = formOf(desks(), { do: 'open', form });
      await expect(asked).rejects.toMatchObject({ code: 'SUPPLIER_UNKNOWN' });
    },
  );

  test('every field says what is wrong with it', async () => {
    const at = await desk();
    const wrong = await send(at, await settings(at), {
      country: 'Czechia',
      tier: 'huge',
      aliases: 'NWA',
    });
    expect(Object.keys(wrong.problems ?? {})).toEqual(expect.arrayContaining(['country', 'tier']));
    expect(wrong.form?.fields.find(({ name }) => name === 'country')?.value).toBe('Czechia');
    const taken = await send(at, await settings(at), { aliases: 'NWA' });
    expect(taken.problems).toEqual({ aliases: '"NWA" already means Nordwerk Automation AG.' });
    expect(await registered(at)).toEqual(kestrel);
  });

  test('only the owner hands a supplier on', async () => {
    const at = await desk();
    const own = await send(at, await settings(at), { ownerId: 'U-ANN' });
    expect(own.text).toContain('Ann now owns Kestrel Controls s.r.o. here');
    expect(await registered(at)).toMatchObject({ owner: 'Ann', ownerId: 'U-ANN' });
    const grab = await send(at, await settings(at), { ownerId: 'U-BOB' }, bob);
    expect(grab.problems).toEqual({ ownerId: 'Only the owner can hand it on.' });
    const clear = await send(at, await settings(at), { ownerId: '', owner: '' }, bob);
    expect(Object.keys(clear.problems ?? {})).toEqual(['owner', 'ownerId']);
    const other = await send(at, await settings(at), { tier: 'standard' }, bob);
    expect(other.problems).toBeUndefined();
    const handed = await send(at, await settings(at), { owner: 'Bob', ownerId: 'U-BOB' });
    expect(handed.problems).toBeUndefined();
    expect(await registered(at)).toMatchObject({ owner: 'Bob', ownerId: 'U-BOB' });
    const audit = await auditRecords.list(at.place);
    expect(audit.map(({ data: { by, action, detail } }) => [by, action, detail])).toEqual([
      ['U-ANN', 'supplier changed', 'name of the owner, owner'],
      ['U-BOB', 'supplier changed', 'tier'],
      ['U-ANN', 'supplier changed', 'name of the owner, owner'],
    ]);
  });

  test('an override is on file with the id and the reason of who made it', async () => {
    const at = await desk();
    const form = await formOf(at, {
      do: 'open',
      form: 'override',
      supplier: 'Kestrel',
      criterion: 'DEP-01',
    });
    expect(form.text).toContain('of Kestrel Controls s.r.o. is unknown.');
    expect(form.title.length).toBeLessThanOrEqual(24);
    const missing = await send(at, form, { level: 'E7', reason: '' });
    expect(Object.keys(missing.problems ?? {}).toSorted()).toEqual(['level', 'reason']);
    const done = await send(at, form, { level: 'E2', reason: 'We saw it on site.' });
    expect(done.headline).toContain('your view, E2, is on file');
    expect(await decisionsOn(at.place, kestrel.id)).toMatchObject([
      {
        kind: 'override',
        criterion: 'DEP-01',
        level: 'E2',
        reason: 'We saw it on site.',
        person: 'Ann (U-ANN)',
      },
    ]);
  });

  test('an override that names nothing asks for everything', async () => {
    const at = await desk();
    const form = await formOf(at, { do: 'open', form: 'override' });
    expect(form.fields.map(({ name }) => name)).toEqual([
      'supplier',
      'criterion',
      'level',
      'reason',
    ]);
    const wrong = await send(at, form, { supplier: 'Nobody', criterion: 'XXX-1' });
    expect(Object.keys(wrong.problems ?? {}).toSorted()).toEqual([
      'criterion',
      'level',
      'reason',
      'supplier',
    ]);
    const values = { supplier: 'Kestrel', criterion: 'DEP-01', level: 'E1', reason: 'Seen.' };
    expect((await send(at, form, values)).headline).toContain('is on file');
  });

  test('settings of nobody in particular ask whose first', async () => {
    const at = await desk();
    const form = await formOf(at, { do: 'open', form: 'supplier' });
    const chosen = await send(at, form, { supplier: 'Kestrel' });
    expect(chosen.form?.does.supplier).toBe('Kestrel Controls s.r.o.');
    const unknown = await send(at, form, { supplier: 'Nobody' });
    expect(unknown.headline).toBe('Nobody is not a supplier in this workspace.');
  });
});
