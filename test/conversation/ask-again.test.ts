import { describe, expect, test } from 'vitest';
import { threadMemory } from '../../src/records/thread-record.ts';
import { chatTurn } from '../support/chat-turn.ts';
import { press, say } from '../support/hear.ts';
import { register } from '../support/kept-evidence.ts';
import { temporaryData } from '../support/places.ts';
import { readingDesks } from '../support/reading-desks.ts';
import { rememberSaid } from '../support/remember-said.ts';
import { supplier } from '../support/suppliers.ts';

const desk = readingDesks(await temporaryData())();
await register(
  desk,
  supplier({ name: 'Kestrel Controls s.r.o.' }),
  supplier({ name: 'Nordwerk Automation AG' }),
);
const ann = chatTurn({ where: { id: 'C-1', kind: 'channel' } });

const ask = (text: string) => say(desk, { ...ann, operation: text }, text);

await ask('Is Kestrel certified to IEC 62443-4-1?');
const [follow] = await ask('and to ISO 27001?');
const said = follow ? await rememberSaid(desk.place, follow, ann) : '';
await ask('What is missing for Nordwerk?');

describe('src/conversation/ask-again.ts', () => {
  test('a follow-up is asked again as its thread stood then, and leaves the thread as it is', async () => {
    const before = await threadMemory(desk.place, ann.thread);
    const [again] = await press(desk, ann, { do: 'again', said });
    expect(again?.reply.text).toContain('Kestrel Controls s.r.o.');
    expect(again?.reply.text).toContain('ISO/IEC 27001');
    expect(again?.question).toEqual(follow?.question);
    expect(await threadMemory(desk.place, ann.thread)).toEqual(before);
    expect(before.supplier).toBe('Nordwerk Automation AG');
  });

  test('what was said elsewhere is not repeated to a stranger', async () => {
    const stranger = {
      ...ann,
      person: { id: 'U-BOB', sees: 'own' },
      where: { id: 'C-2', kind: 'channel' },
    } as const;
    const [told] = await press(desk, stranger, { do: 'again', said });
    expect(told?.reply.headline).toBe('That answer is not at hand any more.');
  });
});
