import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCsv } from '../../src/suppliers/format-csv.ts';
import { parseCsv } from '../../src/suppliers/parse-csv.ts';

describe('src/suppliers/format-csv.ts', () => {
  test.each(['=1+1', '+49 30', '-cmd', '@SUM(A1)', '\t=1', ' =1', '＝1'])(
    'the formula %j becomes text',
    (cell) => {
      expect(formatCsv([[cell]]).replace(/^"/u, '')).toMatch(/^'/u);
    },
  );

  test('a negative number that we computed stays a number', () => {
    expect(formatCsv([[-3, 'a']])).toBe('-3,a\r\n');
  });

  test('what was written is read back', () => {
    const cell = fc.stringMatching(/^[a-z",;\n]{0,8}$/u).map((text) => text.trim());
    const rows = fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (given) => {
        const read = parseCsv(formatCsv([['h', 'h', 'h'], ...given]));
        expect(read.slice(1).map((row) => row.cells)).toEqual(given);
      }),
    );
  });
});
