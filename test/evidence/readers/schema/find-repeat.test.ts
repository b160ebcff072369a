import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, equal } from '../../../../src/evidence/readers/schema/equal.ts';
import { findRepeat } from '../../../../src/evidence/readers/schema/find-repeat.ts';

/** Few values, so that entries and their fingerprints meet often. */
const scalar = fc.constantFrom('a', 'b', '1', 1, 0, true, null);
const entry = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 2 }),
  fc.dictionary(
    fc.constantFrom('bom-ref', 'name', 'version', 'deep', 'other'),
    fc.oneof(scalar, fc.dictionary(fc.constantFrom('x', 'y'), scalar, { maxKeys: 2 })),
    { maxKeys: 3 },
  ),
);

/** Each with each, as the specification words it. */
const hasRepeat = (list: readonly unknown[]) =>
  list.some((one, at) => list.slice(at + 1).some((other) => equal(one, other)));

describe('repeated entries of a list', () => {
  test('are found exactly where comparing each with each finds them', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), (list) => {
        const repeat = findRepeat(list);
        expect(repeat !== undefined).toBe(hasRepeat(list));
        if (repeat) {
          expect(repeat.of).toBeLessThan(repeat.at);
          expect(equal(list[repeat.at], list[repeat.of])).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('are the same whatever the order of their keys', () => {
    expect(
      findRepeat([
        { name: 'a', version: '1' },
        { version: '1', name: 'a' },
      ]),
    ).toEqual({
      at: 1,
      of: 0,
    });
  });

  test('are no repeats when a number is printed as text', () => {
    expect(findRepeat([1, '1', true, 'true', null, 'null', [], {}])).toBeUndefined();
  });

  test('are told apart by whole content where nothing else tells them apart', () => {
    const list = Array.from({ length: 100 }, (_, at) => ({ name: 'same', properties: [{ at }] }));
    expect(findRepeat(list)).toBeUndefined();
    expect(findRepeat([...list, { properties: [{ at: 7 }], name: 'same' }])).toEqual({
      at: 100,
      of: 7,
    });
  });

  test('equal values are written out alike, and others are not', () => {
    fc.assert(
      fc.property(entry, entry, (one, other) => {
        expect(canonical(one) === canonical(other)).toBe(equal(one, other));
      }),
    );
  });
});
