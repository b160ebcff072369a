import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { largeRecordKind } from '../../src/records/large-record-kind.ts';
import type { Place } from '../../src/records/record-kind.ts';
import { temporaryData } from '../support/places.ts';

const { freshPlace } = await temporaryData();

const scroll = largeRecordKind({ folder: 'scroll', schema: z.array(z.string()) });

async function write(place: Place, lines: string[]): Promise<void> {
  const before = await scroll.get(place, 's');
  const result = await place.store.commit(place.workspace, scroll.replace(before, lines, 's'));
  expect(result.ok).toBe(true);
}

const rowsOf = async ({ store, workspace }: Place) => (await store.list(workspace, {})).length;

describe('a record larger than one value', () => {
  test('reads back whole, whatever characters it holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary' })),
        fc.constantFrom('"', '\u0000', 'ü', '語', '𝄞', '\ud834'),
        async (lines, filler) => {
          const place = freshPlace();
          const long = [...lines, filler.repeat(90_000)];
          await write(place, long);
          expect((await scroll.get(place, 's'))?.data).toEqual(long);
        },
      ),
      { numRuns: 8 },
    );
  });

  test('leaves no stale part behind when it shrinks', async () => {
    const place = freshPlace();
    await write(place, ['x'.repeat(400_000)]);
    expect(await rowsOf(place)).toBe(6);
    await write(place, ['short']);
    expect(await rowsOf(place)).toBe(1);
    expect((await scroll.get(place, 's'))?.data).toEqual(['short']);
  });

  test('is replaced only by whoever saw the latest', async () => {
    const place = freshPlace();
    await write(place, ['x'.repeat(200_000)]);
    const before = await scroll.get(place, 's');
    await write(place, ['y'.repeat(200_000)]);
    const late = await place.store.commit(place.workspace, scroll.replace(before, ['z'], 's'));
    expect(late.ok).toBe(false);
  });

  test('is never seen half written, while somebody rewrites it', async () => {
    const place = freshPlace();
    await write(place, ['a'.repeat(200_000)]);
    const writing = (async () => {
      for (const letter of 'bcdefgh')
        await write(place, [letter.repeat(letter === 'e' ? 10 : 150_000)]);
    })();
    const reads = await Promise.all(Array.from({ length: 20 }, () => scroll.get(place, 's')));
    await writing;
    for (const read of reads) expect(new Set(read?.data[0]).size).toBe(1);
  });

  test('is absent until it is written', async () => {
    expect(await scroll.get(freshPlace(), 's')).toBeUndefined();
  });
});
