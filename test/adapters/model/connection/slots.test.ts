import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSlots } from '../../../../adapters/model/connection/slots.ts';

const patient = () => new AbortController().signal;
/** Lets everything happen that waits for nothing but promises. */
const settled = () => new Promise(setImmediate);

describe('slots', () => {
  test('let holders in as they came', async () => {
    const slots = openSlots(1);
    const order: string[] = [];
    const leave = await slots.take(patient());
    for (const name of ['first', 'second', 'third']) {
      void slots.take(patient()).then((leaveNext) => {
        order.push(name);
        leaveNext();
      });
    }
    leave();
    await settled();
    expect(order).toEqual(['first', 'second', 'third']);
  });

  test('are given back once, however often', async () => {
    const slots = openSlots(1);
    const leave = await slots.take(patient());
    leave();
    leave();
    await slots.take(patient());
    const inside: string[] = [];
    void slots.take(patient()).then(() => inside.push('too many'));
    await settled();
    expect(inside).toEqual([]);
  });

  test('are not waited for by who gave up, and who waits behind comes in', async () => {
    const slots = openSlots(1);
    const leave = await slots.take(patient());
    const giveUp = new AbortController();
    const gaveUp = slots.take(giveUp.signal);
    const behind = slots.take(patient());
    giveUp.abort(new Error('no longer'));
    await expect(gaveUp).rejects.toThrow('no longer');
    leave();
    expect(await behind).toBeTypeOf('function');
  });

  test('are not taken by who gave up before', async () => {
    await expect(openSlots(1).take(AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
  });

  test('never hold more than there are, and none is lost', async () => {
    const visits = fc.array(fc.boolean(), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), visits, async (places, givesUp) => {
        const slots = openSlots(places);
        let inside = 0;
        let most = 0;
        const visit = async (impatient: boolean) => {
          const patience = new AbortController();
          const entered = slots.take(patience.signal);
          if (impatient) queueMicrotask(() => patience.abort());
          const leave = await entered.catch(() => undefined);
          if (!leave) return;
          inside += 1;
          most = Math.max(most, inside);
          await settled();
          inside -= 1;
          leave();
        };
        await Promise.all(givesUp.map(visit));
        expect(most).toBeLessThanOrEqual(places);
        await Promise.all(Array.from({ length: places }, () => slots.take(patient())));
      }),
      { numRuns: 50 },
    );
  });
});
