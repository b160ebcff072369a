import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chunksOf, halvesOf } from '../../../../adapters/model/extraction/chunks.ts';
import { type Line, sizeOf } from '../../../../adapters/model/extraction/line.ts';

const lines = fc
  .array(fc.record({ length: fc.integer({ min: 1, max: 1200 }), opens: fc.boolean() }), {
    maxLength: 400,
  })
  .map((some) =>
    some.map(
      ({ length, opens }, index): Line => ({
        page: index,
        view: 'text',
        start: 0,
        end: length,
        text: 'x'.repeat(length),
        opens,
      }),
    ),
  );

describe('adapters/model/extraction/chunks', () => {
  test('every line is in one chunk, in order, and no chunk is larger than one may be', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const chunks = chunksOf(all);
        expect(chunks.flat()).toEqual(all);
        for (const chunk of chunks) expect(sizeOf(chunk)).toBeLessThanOrEqual(48_000);
        expect(chunks.length).toBeLessThanOrEqual(Math.ceil(sizeOf(all) / 48_000) * 2 + 1);
      }),
      { numRuns: 100 },
    );
  });

  test('halves are the chunk, and neither is empty', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const halves = halvesOf(all);
        expect(halves === undefined).toBe(all.length < 2);
        if (!halves) return;
        expect(halves.flat()).toEqual(all);
        expect(Math.min(...halves.map(({ length }) => length))).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});
