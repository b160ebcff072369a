import { describe, expect, test } from 'vitest';
import { stopTarget } from '../../src/conversation/stop-target.ts';
import { actionEvent, fileReference, messageEvent } from '../support/chat-events.ts';

const thread = 't';

describe('who wants work to end', () => {
  test.each(['stop', ' Stop! ', 'STOPP', 'cancel.', 'abbrechen'])('says %s', (text) => {
    expect(stopTarget(messageEvent(text, { thread }))).toEqual({ workspace: 'T1', thread });
  });

  test('presses the button, which may name one piece of work', () => {
    const stop = actionEvent({ do: 'stop', operation: 'C1:1' }, { thread });
    expect(stopTarget(stop)).toEqual({ workspace: 'T1', thread, operation: 'C1:1' });
  });

  test('does not ask about stopping, hand something in or press another button', () => {
    const others = [
      messageEvent('Does Kestrel stop support in 2027?'),
      messageEvent('stop', { files: [fileReference('a.pdf')] }),
      actionEvent({ do: 'ask', question: 'stop' }),
    ];
    for (const other of others) expect(stopTarget(other)).toBeUndefined();
  });
});
