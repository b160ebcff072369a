import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fadingRecord } from '../../../../../adapters/chat/teams/records/fading-record.ts';
import { temporaryData } from '../../../../support/places.ts';

const data = await temporaryData();
const records = fadingRecord('fading', z.object({ word: z.string() }), { days: 7, buckets: 3 });
const day = (date: string) => Temporal.Instant.from(`${date}T12:00:00Z`);

describe('adapters/chat/teams/records/fading-record', () => {
  test('of many who add the same name one is first', async () => {
    const place = data.freshPlace();
    const all = await Promise.all(
      Array.from({ length: 10 }, () => records.add(place, 'a', { word: 'x' })),
    );
    expect(all.filter(Boolean)).toHaveLength(1);
    expect(await records.get(place, 'a')).toEqual({ word: 'x' });
    expect(await records.get(place, 'b')).toBeUndefined();
  });

  test('it is found for a while, then it is gone with the next that is added', async () => {
    const place = data.freshPlace();
    await records.add(place, 'a', { word: 'x' }, day('2026-01-01'));
    expect(await records.add(place, 'a', { word: 'y' }, day('2026-01-12'))).toBe(false);
    expect(await records.get(place, 'a', day('2026-01-12'))).toEqual({ word: 'x' });
    expect(await records.get(place, 'a', day('2026-01-23'))).toBeUndefined();
    await records.add(place, 'b', { word: 'z' }, day('2026-01-23'));
    const rows = await place.store.list(place.workspace, { prefix: 'fading/' });
    expect(rows).toHaveLength(1);
    expect(await records.add(place, 'a', { word: 'y' }, day('2026-01-23'))).toBe(true);
  });
});
