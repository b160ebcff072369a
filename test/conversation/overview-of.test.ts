import { describe, expect, test } from 'vitest';
import { ask } from '../../src/conversation/ask.ts';
import { overviewOf } from '../../src/conversation/overview-of.ts';
import { suggestedPrompts } from '../../src/conversation/suggested-prompts.ts';
import { changeRegister } from '../../src/ingest/change-register.ts';
import { registerEntrySchema } from '../../src/suppliers/register-entry.ts';
import { temporaryData } from '../support/places.ts';
import { readingDesks } from '../support/reading-desks.ts';

const data = await temporaryData();
const desks = readingDesks(data);
const asOf = '2026-11-23';

async function registered(...entries: readonly object[]) {
  const desk = desks();
  const parsed = entries.map((entry) => registerEntrySchema.parse(entry));
  await changeRegister(desk, parsed, { by: 'Ann', asOf });
  return desk;
}

const portfolio = () =>
  registered(
    { name: 'Zephyr Motion GmbH', aliases: ['ZM Antriebe'] },
    { name: 'Kestrel Controls s.r.o.', tier: 'critical', owner: 'Dana Novak' },
    { name: 'Nordwerk Automation AG', tier: 'standard' },
  );

describe('src/conversation/overview-of.ts', () => {
  test('critical suppliers come first, and what nobody showed is open and unknown', async () => {
    const overview = await overviewOf(await portfolio(), asOf);
    expect(overview.registered).toBe(3);
    expect(overview.suppliers.map(({ name }) => name)).toEqual([
      'Kestrel Controls s.r.o.',
      'Nordwerk Automation AG',
      'Zephyr Motion GmbH',
    ]);
    const [first] = overview.suppliers;
    expect(first).toMatchObject({ tier: 'critical', owner: 'Dana Novak', evidence: 0 });
    expect(first?.open).toBeGreaterThan(5);
    expect(first?.areas.map(({ level }) => level)).toEqual(Array(6).fill('unknown'));
    expect(overview.askNext[0]?.supplier).toBe('Kestrel Controls s.r.o.');
  });

  test('every suggested prompt and request is a question that is understood', async () => {
    const desk = await portfolio();
    const overview = await overviewOf(desk, asOf);
    const prompts = suggestedPrompts(overview);
    expect(prompts.length).toBeLessThanOrEqual(4);
    const asked = [
      ...prompts.map(({ message }) => message),
      ...overview.askNext.map(({ question }) => question),
    ];
    for (const question of asked) {
      const { outcome, question: understood } = await ask(desk, question, { asOf });
      expect([question, outcome, understood.kind]).not.toContain('open');
      expect([question, outcome]).toEqual([question, 'answered']);
    }
  });

  test('an empty workspace is offered help', async () => {
    const overview = await overviewOf(await registered(), asOf);
    expect(overview).toMatchObject({ registered: 0, suppliers: [], expiries: [], askNext: [] });
    expect(suggestedPrompts(overview)).toEqual([{ title: 'What can you do?', message: 'help' }]);
  });
});
