import { describe, expect, test } from 'vitest';
import {
  actionOfValue,
  valueOfAction,
} from '../../../../../adapters/chat/slack/draw/action-value.ts';

describe('adapters/chat/slack/draw/action-value.ts', () => {
  test('a button says what it was given', () => {
    const action = { do: 'file', upload: 'up-1', supplier: 'Kestrel "Controls" s.r.o.' } as const;
    expect(actionOfValue(valueOfAction(action))).toEqual(action);
  });

  test.each(['', 'drop', '{"do":"drop"}', '{"do":"delete","upload":"up-1"}', 'null', '[]'])(
    'what Assay did not write does nothing: %s',
    (value) => {
      expect(actionOfValue(value)).toBeUndefined();
    },
  );

  test('a value longer than Slack keeps is not even read', () => {
    const value = JSON.stringify({ do: 'drop', upload: 'up-1', more: 'x'.repeat(3_000) });
    expect(actionOfValue(value)).toBeUndefined();
  });
});
