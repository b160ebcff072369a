import { describe, expect, test } from 'vitest';
import { dollarText, numberText } from '../../src/costs/amounts.ts';
import { budgetSpent, budgetUses, mostOf } from '../../src/costs/budget.ts';

const mini = { model: 'gpt-5-mini', vendor: 'OpenAI' };
const local = { model: 'qwen3:14b' };
const used = { requests: 4, inputTokens: 1_000_000, outputTokens: 100_000 };

describe('the budget of a month', () => {
  test('counts tokens of all models, and dollars of those whose price is known', () => {
    const tallies = [
      { ...mini, ...used },
      { ...local, ...used },
    ];
    expect(budgetUses({ tokens: 3_000_000, usd: 1.5 }, tallies)).toEqual([
      { unit: 'tokens', budget: 3_000_000, used: 2_200_000 },
      { unit: 'usd', budget: 1_500_000_000, used: 450_000_000 },
    ]);
    expect(budgetUses({}, tallies)).toEqual([]);
  });

  test('holds back the most a request can cost', () => {
    expect(mostOf('tokens', 5000, mini)).toBe(5000);
    expect(mostOf('usd', 5000, mini)).toBe(10_000_000);
    expect(mostOf('usd', 5000, local)).toBe(0);
  });

  test('says that it is spent, when it goes on, and what raises it', () => {
    const use = { unit: 'tokens', budget: 2_000_000, used: 2_000_000 } as const;
    expect(budgetSpent(use, 4000, '2026-12').report()).toEqual({
      code: 'MODEL_BUDGET_SPENT',
      message:
        "The language model's budget of December 2026 is spent: 2,000,000 of 2,000,000 tokens are used.",
      remedy:
        'It goes on by itself on 1 January 2027 (UTC); ASSAY_MODEL_BUDGET_TOKENS raises the budget.',
    });
  });

  test('says so when it is only too little for the next request', () => {
    const use = { unit: 'usd', budget: 20_000_000_000, used: 19_998_700_000 } as const;
    const { message, remedy } = budgetSpent(use, 8_000_000, '2026-11');
    expect(message).toBe(
      "The language model's budget of November 2026 has no room for the next request: $19.9987 of $20.00 are used, it may take $0.0080.",
    );
    expect(remedy).toContain('ASSAY_MODEL_BUDGET_USD');
  });

  test('says so when no month will ever have room for a request', () => {
    const use = { unit: 'tokens', budget: 1000, used: 0 } as const;
    const { message, remedy } = budgetSpent(use, 6000, '2026-11');
    expect(message).toContain('0 of 1,000 tokens are used, it may take 6,000');
    expect(remedy).toBe(
      'Raise ASSAY_MODEL_BUDGET_TOKENS: one request does not fit into the budget of a month.',
    );
  });
});

describe('an amount', () => {
  test.each([
    [0, '$0.00'],
    [12_300_000, '$0.0123'],
    [99_999, 'under $0.0001'],
    [500_000_000, '$0.50'],
    [19_998_700_000, '$19.9987'],
    [123_456_700_000, '$123.46'],
    [1_250_000_000, '$1.25'],
    [1_234_500_000_000, '$1,234.50'],
  ])('of %i billionths of a dollar is %s', (nanos, text) => {
    expect(dollarText(nanos)).toBe(text);
  });

  test('of tokens has its thousands apart', () => {
    expect(numberText(1_335_000)).toBe('1,335,000');
  });
});
