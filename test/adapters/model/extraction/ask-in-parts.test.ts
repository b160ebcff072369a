import { describe, expect, test } from 'vitest';
import { extracted, paper, policy, type Says } from './extracted.ts';
import { shownLines } from './honest-model.ts';
import { answered, failure, memoryCache } from './scripted-connection.ts';

describe('adapters/model/extraction/ask-in-parts', () => {
  test('what is too long is halved, never repeated, and the halves are kept, too', async () => {
    const cache = memoryCache();
    const source = paper(policy(4), 'policy');
    const says: Says = ({ input }) => (shownLines(input).length > 50 ? 'too long' : { claims: [] });
    const { requests, error } = await extracted(source, says, { cache });
    const asked = requests.map(({ input }) =>
      shownLines(input)
        .map(({ text }) => text)
        .join('\n'),
    );
    expect(error).toBeUndefined();
    expect(requests).toHaveLength(7);
    expect(new Set(asked).size).toBe(7);
    expect((await extracted(source, says, { cache })).requests).toHaveLength(0);
  });

  test('a model that manages not even a sentence is given up', async () => {
    const source = paper(policy(4), 'policy');
    const { requests, error } = await extracted(source, () => 'too long');
    expect(error).toMatchObject({ code: 'MODEL_ANSWER_UNUSABLE' });
    expect(requests.length).toBeLessThanOrEqual(10);
  });

  test('an answer that is none costs its part only, and is asked for again', async () => {
    const cache = memoryCache();
    const source = paper(policy(60), 'policy');
    const claim = answered({
      type: 'practice',
      anchor: 'every change of the firmware is reviewed',
      attributes: [{ name: 'criterion', value: 'SCD-02', at: 1 }],
    });
    const first = await extracted(
      source,
      (_, nth) => (nth === 2 ? failure('MODEL_ANSWER_UNUSABLE') : { claims: [claim] }),
      { cache },
    );
    expect(first.requests.length).toBeGreaterThan(3);
    expect(first.candidates).toHaveLength(first.requests.length - 1);
    expect(first.error).toMatchObject({ code: 'MODEL_ANSWER_UNUSABLE' });
    const second = await extracted(source, () => ({ claims: [claim] }), { cache });
    expect(second.requests).toHaveLength(1);
    expect(second.candidates).toHaveLength(first.requests.length);
    expect(second.error).toBeUndefined();
  });

  test('a model that is not there is not asked about the rest', async () => {
    const source = paper(policy(400), 'policy');
    const { requests, error } = await extracted(source, () => failure('MODEL_UNREACHABLE'));
    expect(error).toMatchObject({ code: 'MODEL_UNREACHABLE' });
    expect(requests.length).toBeLessThanOrEqual(16);
  });

  test('who cancels waits for nothing', async () => {
    const stop = new AbortController();
    const source = paper(policy(60), 'policy');
    const { requests, error } = await extracted(
      source,
      () => {
        stop.abort();
        return failure('CANCELLED');
      },
      { signal: stop.signal },
    );
    expect(error).toBeDefined();
    expect(requests.length).toBeLessThanOrEqual(16);
  });
});
