import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTable, keysOf, openTable, tableLine } from '../../../src/sbom/advisories/table.ts';

const key = fc.oneof(
  fc.constantFrom('npm/a', 'npm/a/b', 'npm/ab', 'npm/é', 'npm/\ud800', 'a\tb', 'a\nb', ''),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

describe('src/sbom/advisories/table', () => {
  test('finds exactly the values of a key, whatever its neighbours are called', () => {
    const entries = fc.array(fc.tuple(key, fc.oneof(fc.string(), fc.integer())), { maxLength: 40 });
    fc.assert(
      fc.property(entries, key, (given, sought) => {
        const table = openTable(buildTable(given.map(([name, value]) => tableLine(name, value))));
        const expected = new Set(
          given
            .filter(([name]) => name.toWellFormed() === sought.toWellFormed())
            .map((one) => one[1]),
        );
        deepEqual(new Set(table.get(sought)), expected);
      }),
    );
  });

  test('the same lines give the same bytes in any order', () => {
    const lines = ['b', 'a', 'c', 'a'].map((name) => tableLine(name, { name }));
    expect(buildTable(lines)).toEqual(buildTable(lines.toReversed()));
  });

  test('tells every key once, in order', () => {
    const lines = [tableLine('b', 1), tableLine('a', 1), tableLine('a', 2)];
    expect([...keysOf(buildTable(lines))]).toEqual(['a', 'b']);
    expect([...keysOf(buildTable([]))]).toEqual([]);
  });
});
