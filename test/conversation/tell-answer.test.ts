import { describe, expect, test } from 'vitest';
import type { ConversationEvent } from '../../src/conversation/message.ts';
import { tellAnswer } from '../../src/conversation/tell-answer.ts';
import { answeringModel } from '../support/answering-models.ts';
import { askedDesk } from '../support/asked-desk.ts';
import { temporaryData } from '../support/places.ts';
import { readingDesks } from '../support/reading-desks.ts';

const data = await temporaryData();
const desks = readingDesks(data);
const desk = await askedDesk(desks());
const written = 'Key ceremonies are held twice a year [1].';

async function told(evidence: 'all' | 'unrestricted'): Promise<ConversationEvent[]> {
  const model = answeringModel({ writes: () => [`${written} All is well.`] }, { evidence });
  const events: ConversationEvent[] = [];
  await tellAnswer(
    { ...desk, model },
    { text: 'What does Arc AG say about ceremonies for keys?' },
    {
      operation: `op-${evidence}`,
      thread: `thread-${evidence}`,
      person: { id: 'U2', name: 'Bea', sees: 'own' },
      where: { id: 'C1', kind: 'channel' },
    } as Parameters<typeof tellAnswer>[2],
    (event) => void events.push(event),
    { signal: new AbortController().signal },
  );
  return events;
}

describe('src/conversation/tell-answer.ts', () => {
  test('sentences that are proven are shown while the answer is written', async () => {
    const events = await told('unrestricted');
    expect(events.map(({ type }) => type)).toEqual(['writing', 'reply']);
    expect(events[0]).toEqual({ type: 'writing', text: written });
  });

  test('what quotes confidential papers is not shown to everybody, written or whole', async () => {
    const events = await told('all');
    expect(events[0]).toEqual({ type: 'working', text: 'Writing the answer' });
    expect(JSON.stringify(events)).not.toContain('twice a year');
  });
});
