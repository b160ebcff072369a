import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addTallies, type Tally, totalUsage } from '../../src/costs/tally.ts';

const tokens = fc.nat({ max: 10_000_000 });
const tally: fc.Arbitrary<Tally> = fc.record({
  model: fc.constantFrom('gpt-5', 'gpt-5-mini', 'qwen3:14b'),
  ...{ vendor: fc.constantFrom('OpenAI', undefined) },
  requests: fc.nat({ max: 1000 }),
  inputTokens: tokens,
  outputTokens: tokens,
});

describe('what was used of several models', () => {
  test('is one line per model and vendor', () => {
    const mini = { model: 'gpt-5-mini', requests: 1, inputTokens: 10, outputTokens: 2 };
    const paid = { ...mini, vendor: 'OpenAI' };
    expect(addTallies([mini, paid], [paid])).toEqual([
      mini,
      { ...paid, requests: 2, inputTokens: 20, outputTokens: 4 },
    ]);
  });

  test('adds up to the same in any order and grouping', () => {
    fc.assert(
      fc.property(fc.array(tally), fc.nat(), (tallies, at) => {
        const cut = tallies.length === 0 ? 0 : at % tallies.length;
        const [first, second] = [tallies.slice(0, cut), tallies.slice(cut)];
        const sum = addTallies(tallies);
        expect(addTallies(second, first)).toEqual(sum);
        expect(addTallies(addTallies(first), addTallies(second))).toEqual(sum);
        expect(totalUsage(sum)).toEqual(totalUsage(tallies));
      }),
    );
  });
});
