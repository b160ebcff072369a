import { describe, expect, test } from 'vitest';
import { remembered } from '../../src/records/remembered.ts';
import { temporaryData } from '../support/places.ts';

const data = await temporaryData();

describe('src/records/remembered', () => {
  test('an answer is kept until somebody writes to its folders', async () => {
    const place = data.freshPlace();
    const { store, workspace } = place;
    let loads = 0;
    const answer = remembered(['a', 'b'], async () => {
      loads += 1;
      return loads;
    });
    expect([await answer(place), await answer(place)]).toEqual([1, 1]);
    await store.commit(workspace, { put: [{ key: 'c/1', value: 1 }] });
    expect(await answer(place)).toBe(1);
    await store.commit(workspace, { put: [{ key: 'b/1', value: 1 }] });
    expect(await answer(place)).toBe(2);
    expect(await answer(data.freshPlace())).toBe(3);
    expect(await answer(place)).toBe(2);
  });

  test('those who ask at the same time share one answer', async () => {
    const place = data.freshPlace();
    let loads = 0;
    const answer = remembered(['a'], async () => {
      loads += 1;
      return {};
    });
    const [first, second] = await Promise.all([answer(place), answer(place)]);
    expect(first).toBe(second);
    expect(loads).toBe(1);
  });

  test('a failure is not kept', async () => {
    const place = data.freshPlace();
    let loads = 0;
    const answer = remembered(['a'], async () => {
      loads += 1;
      if (loads === 1) throw new Error('busy');
      return loads;
    });
    await expect(answer(place)).rejects.toThrow('busy');
    expect(await answer(place)).toBe(2);
  });

  test('only some workspaces are kept', async () => {
    let loads = 0;
    const answer = remembered(['a'], async () => {
      loads += 1;
      return loads;
    });
    const places = Array.from({ length: 17 }, () => data.freshPlace());
    for (const place of places) await answer(place);
    const [first, , last] = [places[0], places[1], places[16]];
    if (!first || !last) throw new Error('There are no places.');
    expect(await answer(last)).toBe(17);
    expect(await answer(first)).toBe(18);
  });
});
