import { describe, expect, test } from 'vitest';
import { evalOptions } from './eval-options.ts';

describe('test/eval/eval-options.ts', () => {
  test('without arguments the rules read every usual split', () => {
    expect(evalOptions([])).toMatchObject({ extractor: 'rules', json: false });
    expect(evalOptions([])).not.toHaveProperty('split');
  });

  test.each([
    [['--extractor', 'guess'], /extractor/],
    [['--split', 'all'], /split/],
    [['--runs', '0'], /runs/],
    [['--simulate', 'careless'], /need --extractor/],
    [['--extractor', 'both', '--record', 'a', '--replay', 'a'], /neither/],
    [['--no-such-thing'], /no-such-thing/],
  ])('%j is told in one sentence', (args, words) => {
    const told = evalOptions(args);
    expect(told).toMatch(words);
    expect(String(told).split('\n')).toHaveLength(1);
  });
});
