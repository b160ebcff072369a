import { describe, expect, test } from 'vitest';
import { openTokenRate } from '../../../../adapters/model/connection/token-rate.ts';

const patient = () => new AbortController().signal;

describe('a limit of 6,000 tokens in a minute', () => {
  /** Time passes only while somebody waits. */
  function open() {
    let time = 0;
    const rate = openTokenRate(6_000, {
      now: () => time,
      async wait(ms, signal) {
        await new Promise(setImmediate);
        signal.throwIfAborted();
        time += ms;
      },
    });
    return { ...rate, seconds: () => Math.round(time / 1_000) };
  }

  /** The seconds at which requests of these sizes go. */
  async function goings(...sizes: readonly number[]): Promise<number[]> {
    const { take, seconds } = open();
    return Promise.all(sizes.map((size) => take(size, patient()).then(seconds)));
  }

  test('lets a minute of them go at once, and then as many as fill up', async () => {
    expect(await goings(3_000, 3_000, 1_000, 1_000)).toEqual([0, 0, 10, 20]);
  });

  test('lets nobody overtake', async () => {
    expect(await goings(6_000, 3_000, 1)).toEqual([0, 30, 30]);
  });

  test('lets more than a minute of them go when nothing is owed, and owes them then', async () => {
    expect(await goings(12_000, 1_000)).toEqual([0, 70]);
  });

  test('gives back what was not used', async () => {
    const rate = open();
    const settle = await rate.take(6_000, patient());
    settle(500);
    await rate.take(5_500, patient());
    expect(rate.seconds()).toBe(0);
  });

  test('is not waited for by who gave up', async () => {
    const rate = open();
    await rate.take(6_000, patient());
    const giveUp = new AbortController();
    const gaveUp = rate.take(6_000, giveUp.signal).catch((error: unknown) => error);
    const behind = rate.take(600, patient());
    giveUp.abort();
    expect(await gaveUp).toBeInstanceOf(Error);
    await behind;
    expect(rate.seconds()).toBe(6);
  });
});
