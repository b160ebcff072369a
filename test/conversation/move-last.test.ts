import { describe, expect, test } from 'vitest';
import type { Turn } from '../../src/conversation/message.ts';
import { evidenceOf } from '../../src/records/link-record.ts';
import { listSuppliers } from '../../src/records/supplier-record.ts';
import { chatTurn } from '../support/chat-turn.ts';
import { handedIn } from '../support/conversation-papers.ts';
import { say } from '../support/hear.ts';
import { temporaryData } from '../support/places.ts';
import { readingDesks } from '../support/reading-desks.ts';

const desks = readingDesks(await temporaryData());

async function filed(name: string) {
  const desk = desks();
  const sayHere = async (
    text: string,
    given: Partial<Turn> = {},
    names: readonly string[] = [],
  ) => {
    const files = await Promise.all(names.map(handedIn));
    const told = await say(desk, chatTurn({ operation: text, ...given }), text, files);
    return told.map(({ reply }) => reply);
  };
  await sayHere('for Kestrel Controls s.r.o.', {}, [name]);
  await sayHere('for Nordwerk Automation AG', { thread: 'another' }, ['zephyr-certificate.pdf']);
  const filesOf = async (supplier: string) => {
    const found = (await listSuppliers(desk.place)).find((one) => one.name === supplier);
    return (await evidenceOf(desk.place, found?.id ?? '')).map(({ file }) => file);
  };
  return { say: sayHere, filesOf };
}

describe('src/conversation/move-last.ts', () => {
  test('the paper the thread is about moves, and no other', async () => {
    const { say, filesOf } = await filed('kestrel-secure-lifecycle-policy.pdf');
    expect((await say('move it to Nordwerk'))[0]?.headline).toBe(
      'kestrel-secure-lifecycle-policy.pdf is now evidence of Nordwerk Automation AG.',
    );
    expect(await filesOf('Kestrel Controls s.r.o.')).toEqual([]);
    expect(await filesOf('Nordwerk Automation AG')).toHaveLength(2);
  });

  test('in a thread about nothing it asks which', async () => {
    const { say } = await filed('kestrel-secure-lifecycle-policy.pdf');
    const [told] = await say('move it to Nordwerk', { thread: 'empty' });
    expect(told?.headline).toBe('It is not clear which paper is meant.');
  });

  test('who may not read a report cannot move it to a supplier of their own', async () => {
    const { say, filesOf } = await filed('kestrel-k7-hmi-penetration-test.pdf');
    const [told] = await say('move it to Nordwerk', { person: { id: 'U-EVE', sees: 'own' } });
    expect(told?.headline).toBe('kestrel-k7-hmi-penetration-test.pdf is confidential.');
    expect(await filesOf('Kestrel Controls s.r.o.')).toHaveLength(1);
  });
});
