import { describe, expect, test } from 'vitest';
import { limitRuns } from '../../../src/evidence/readers/limit-page.ts';
import { run } from '../../support/runs.ts';

describe('the limits of a page', () => {
  test('keep the start of a page with more pieces of text than any paper has', () => {
    const runs = Array.from({ length: 20_050 }, (_, index) => run(`n${index}`, 50, index));
    const kept = limitRuns(runs);
    expect(kept).toHaveLength(20_000);
    expect(kept.at(-1)?.text).toBe('n19999');
  });

  test('keep the start of a page with more text than any paper has', () => {
    const runs = Array.from({ length: 30 }, () => run('x'.repeat(9_998), 50, 100));
    expect(limitRuns(runs)).toHaveLength(20);
  });

  test('leave every other page alone', () => {
    const runs = [run('Certificate', 50, 100)];
    expect(limitRuns(runs)).toBe(runs);
  });
});
