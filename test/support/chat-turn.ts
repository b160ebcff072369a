import type { Turn } from '../../src/conversation/message.ts';

/** A turn of a conversation, with everything the test does not talk about filled in. */
export function chatTurn(given: Partial<Turn> = {}): Turn {
  return {
    operation: 'message-1',
    thread: 'thread-1',
    person: { id: 'U-ANN', sees: 'own' },
    where: { id: 'D-ANN', kind: 'direct' },
    ...given,
  };
}
