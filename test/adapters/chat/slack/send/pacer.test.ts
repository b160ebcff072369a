import { describe, expect, test } from 'vitest';
import { pacer } from '../../../../../adapters/chat/slack/send/pacer.ts';

const { signal } = new AbortController();

describe('messages to one channel', () => {
  test('keep their distance', async () => {
    const pace = pacer(40);
    const begun = performance.now();
    await Promise.all([pace('C1', signal), pace('C1', signal), pace('C1', signal)]);
    expect(performance.now() - begun).toBeGreaterThan(75);
  });

  test('do not keep other channels waiting', async () => {
    const pace = pacer(600_000);
    await pace('C1', signal);
    await pace('C2', signal);
    await expect(pace('C3', signal)).resolves.toBeUndefined();
  });

  test('stop waiting when nobody wants them any more', async () => {
    const pace = pacer(600_000);
    const giving = new AbortController();
    await pace('C1', giving.signal);
    const waiting = pace('C1', giving.signal);
    giving.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
