import { describe, expect, test } from 'vitest';
import type { ChatAction } from '../../src/conversation/action.ts';
import { handleAction } from '../../src/conversation/handle-action.ts';
import { handleMessage } from '../../src/conversation/handle-message.ts';
import type { Turn } from '../../src/conversation/message.ts';
import { threadMemory } from '../../src/records/thread-record.ts';
import { chatTurn } from '../support/chat-turn.ts';
import { register } from '../support/kept-evidence.ts';
import { temporaryData } from '../support/places.ts';
import { readingDesks } from '../support/reading-desks.ts';
import { rememberSaid, type Told } from '../support/remember-said.ts';
import { supplier } from '../support/suppliers.ts';

const desk = readingDesks(await temporaryData())();
await register(
  desk,
  supplier({ name: 'Kestrel Controls s.r.o.' }),
  supplier({ name: 'Nordwerk Automation AG' }),
);
const options = { signal: new AbortController().signal, asOf: '2026-11-24' };
const ann = chatTurn({ where: { id: 'C-1', kind: 'channel' } });

async function say(text: string) {
  const told: Told[] = [];
  await handleMessage(
    desk,
    { ...ann, operation: text, text, files: [] },
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

await say('Is Kestrel certified to IEC 62443-4-1?');
const [follow] = await say('and to ISO 27001?');
const said = follow ? await rememberSaid(desk.place, follow, ann) : '';
await say('What is missing for Nordwerk?');

describe('src/conversation/ask-again.ts', () => {
  test('a follow-up is asked again as its thread stood then, and leaves the thread as it is', async () => {
    const before = await threadMemory(desk.place, ann.thread);
    const [again] = await press({ do: 'again', said }, ann);
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
    const [told] = await press({ do: 'again', said }, stranger);
    expect(told?.reply.headline).toBe('That answer is not at hand any more.');
  });
});
