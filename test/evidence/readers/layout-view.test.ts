import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutView } from '../../../src/evidence/readers/layout-view.ts';
import { arbitraryRuns } from '../../support/arbitrary-runs.ts';
import { run } from '../../support/runs.ts';

describe('the layout view', () => {
  test('puts labels and values of a certificate side by side, whatever was printed first', () => {
    const { layout } = layoutView([
      run('15 March 2024', 200, 100),
      run('14 March 2027', 200, 120),
      run('Issued', 50, 100),
      run('Expires', 50, 120),
    ]);
    expect(layout).toBe('Issued | 15 March 2024\nExpires | 14 March 2027');
  });

  test('joins what touches, parts words by a gap and columns by a wide one', () => {
    const { layout } = layoutView([
      run('Cert', 50, 100),
      run('ificate', 70, 100),
      run('No.', 108, 100),
      run('44', 160, 100),
    ]);
    expect(layout).toBe('Certificate No. | 44');
  });

  test('keeps label and value on one row when they differ in size', () => {
    const rows = layoutView([
      run('Holder', 50, 100, { height: 7 }),
      run('ACME AG', 120, 101, { height: 14 }),
    ]);
    expect(rows.layout).toBe('Holder | ACME AG');
    expect(rows.rows[0]).toMatchObject({ height: 14 });
  });

  test('parts a footnote mark from the number before it', () => {
    const { layout } = layoutView([
      run('until 2019', 50, 100),
      run('10', 100, 96, { height: 6 }),
      run('and', 109, 100),
    ]);
    expect(layout).toBe('until 2019 10 and');
  });

  test('keeps raised letters with their number', () => {
    const { layout } = layoutView([run('26', 50, 100), run('th', 60, 96, { height: 6 })]);
    expect(layout).toBe('26th');
  });

  test('does not merge lines that are set tightly', () => {
    const { layout } = layoutView([run('first line', 50, 100), run('second line', 50, 110)]);
    expect(layout).toBe('first line\nsecond line');
  });

  test('gives a turned line a row of its own, with its place on the page', () => {
    const turned = run('CONTROLLED COPY', 300, 40, { angle: -90, box: [30, 225, 40, 300] });
    const { rows, layout } = layoutView([run('Certificate', 50, 100), turned]);
    expect(layout).toBe('Certificate\nCONTROLLED COPY');
    expect(rows[1]).toMatchObject({ y: 225, cells: [{ x0: 30, x1: 40 }] });
  });

  test('sees the column of a tight table by the rows around it', () => {
    const { layout } = layoutView([
      run('ID', 50, 100),
      run('Finding', 81, 100),
      run('0008', 50, 114),
      run('Command injection', 80.5, 114),
      run('0003', 50, 128),
      run('Open redirect', 80, 128),
    ]);
    expect(layout).toBe('ID | Finding\n0008 | Command injection\n0003 | Open redirect');
  });

  test('leaves a wide space in prose alone', () => {
    const { layout } = layoutView([
      run('justified', 50, 100),
      run('words', 103, 100),
      run('more of', 50, 114),
      run('them here', 130, 114),
    ]);
    expect(layout).toBe('justified words\nmore of | them here');
  });

  test('gives a watermark a row of its own', () => {
    const { layout } = layoutView([
      run('SAMPLE', 50, 130, { height: 60 }),
      run('valid until 2027-01-31', 60, 112),
    ]);
    expect(layout.split('\n').sort()).toEqual(['SAMPLE', 'valid until 2027-01-31']);
  });

  test('knows where every row and cell stands', () => {
    fc.assert(
      fc.property(arbitraryRuns, (runs) => {
        const { layout, rows } = layoutView(runs);
        expect(rows.map((row) => layout.slice(row.start, row.end)).join('\n')).toBe(layout);
        for (const row of rows) {
          const cells = row.cells.map((cell) => layout.slice(cell.start, cell.end));
          expect(cells.join(' | ')).toBe(layout.slice(row.start, row.end));
          expect(cells.every((cell) => cell !== '' && cell === cell.trim())).toBe(true);
          expect(row.cells.every((cell) => cell.x0 <= cell.x1)).toBe(true);
        }
      }),
    );
  });
});
