import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Json } from '../../src/ports/store.ts';
import { together } from '../../src/records/change.ts';
import { type Definition, decodeRecord, recordKind } from '../../src/records/record-kind.ts';
import { temporaryData } from '../support/places.ts';

const { freshPlace } = await temporaryData();

const parcel = recordKind({ folder: 'parcel', schema: z.object({ weight: z.number() }) });

describe('a kind of record', () => {
  test('reads back what was put, under its folder and ids', async () => {
    const place = freshPlace();
    await place.store.commit(place.workspace, parcel.put({ weight: 3 }, 'oslo', 'p1'));
    const stored = await parcel.get(place, 'oslo', 'p1');
    expect(stored).toMatchObject({ key: 'parcel/oslo/p1', data: { weight: 3 } });
    expect(await parcel.get(place, 'oslo')).toBeUndefined();
  });

  test('lists what stands below its first ids, and nothing of a longer name', async () => {
    const place = freshPlace();
    const puts = ['a', 'b'].map((id, at) => parcel.put({ weight: at }, 'oslo', id));
    const near = parcel.put({ weight: 9 }, 'oslo2', 'c');
    await place.store.commit(place.workspace, together(...puts, near));
    const listed = await parcel.list(place, 'oslo');
    expect(listed.map((stored) => stored.data.weight)).toEqual([0, 1]);
    expect(await parcel.list(place)).toHaveLength(3);
  });

  test('lists more than fit one page', async () => {
    const place = freshPlace();
    const puts = Array.from({ length: 1100 }, (_, at) => parcel.put({ weight: at }, `p${at}`));
    await place.store.commit(place.workspace, together(...puts));
    expect(await parcel.list(place)).toHaveLength(1100);
  });

  test('a replacement is refused when somebody else was faster', async () => {
    const place = freshPlace();
    const commit = (change: ReturnType<typeof parcel.put>) =>
      place.store.commit(place.workspace, change);
    expect((await commit(parcel.replace(undefined, { weight: 1 }, 'p'))).ok).toBe(true);
    expect((await commit(parcel.replace(undefined, { weight: 2 }, 'p'))).ok).toBe(false);
    const before = await parcel.get(place, 'p');
    expect((await commit(parcel.replace(before, { weight: 3 }, 'p'))).ok).toBe(true);
    expect((await commit(parcel.replace(before, { weight: 4 }, 'p'))).ok).toBe(false);
    expect((await parcel.get(place, 'p'))?.data.weight).toBe(3);
  });

  test.each(['', 'a/b'])('the id "%s" is refused', (id) => {
    expect(() => parcel.key(id)).toThrow(TypeError);
  });
});

type Crate = { grams: number; fragile: boolean };

const crate: Definition<Crate> = {
  folder: 'crate',
  schema: z.object({ grams: z.number(), fragile: z.boolean() }),
  migrations: [
    (older) => ({ grams: Number((older as { kilos: number }).kilos) * 1000 }),
    (older) => ({ ...(older as { grams: number }), fragile: false }),
  ],
};

describe('a record written by an earlier version', () => {
  test.each<[number, Json]>([
    [1, { kilos: 2 }],
    [2, { grams: 2000 }],
    [3, { grams: 2000, fragile: false }],
  ])('version %i opens as today', (v, data) => {
    expect(decodeRecord(crate, { v, data })).toEqual({ grams: 2000, fragile: false });
  });

  test('is written as the newest version from then on', async () => {
    const place = freshPlace();
    const kind = recordKind(crate);
    const old = { key: kind.key('c'), value: { v: 1, data: { kilos: 1 } } };
    await place.store.commit(place.workspace, { put: [old] });
    const stored = await kind.get(place, 'c');
    if (!stored) throw new Error('lost');
    await place.store.commit(place.workspace, kind.replace(stored, stored.data, 'c'));
    const row = await place.store.get(place.workspace, kind.key('c'));
    expect(row?.value).toEqual({ v: 3, data: { grams: 1000, fragile: false } });
  });

  test('by a later version, it is refused and not guessed', () => {
    expect(() => decodeRecord(crate, { v: 4, data: {} })).toThrow(
      expect.objectContaining({ code: 'STORE_NEWER' }),
    );
  });

  test.each<[string, Json]>([
    ['is no envelope', 'text'],
    ['has no version', { data: {} }],
    ['lost a field', { v: 3, data: { grams: 1 } }],
  ])('is called damaged when it %s', (_, value) => {
    expect(() => decodeRecord(crate, value)).toThrow(
      expect.objectContaining({ code: 'STORE_DAMAGED' }),
    );
  });
});
