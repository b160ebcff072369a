import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import prices from '../../src/costs/prices.json' with { type: 'json' };
import { costOf, nanoDollars, priceOf, sumOfCosts, vendorAt } from '../../src/costs/prices.ts';

const used = { requests: 1, inputTokens: 1_000_000, outputTokens: 100_000 };
const mini = { model: 'gpt-5-mini', vendor: 'OpenAI' };

describe('the price of a model', () => {
  test('is the list price, with the day and the page it was read on', () => {
    expect(priceOf(mini)).toEqual({
      inputPerMillion: 0.25,
      outputPerMillion: 2,
      date: '2025-12-11',
      source: 'https://platform.openai.com/docs/pricing',
    });
    expect(costOf({ ...mini, ...used })).toBe(450_000_000);
  });

  test('is that of the name without the date of a snapshot', () => {
    expect(priceOf({ ...mini, model: 'gpt-5-mini-2025-08-07' })).toEqual(priceOf(mini));
  });

  test('is a snapshot’s own where it had one', () => {
    const first = priceOf({ ...mini, model: 'gpt-4o-2024-05-13' });
    expect(first).toMatchObject({ inputPerMillion: 5 });
    const later = priceOf({ ...mini, model: 'gpt-4o-2024-08-06' });
    expect(later).toMatchObject({ inputPerMillion: 2.5 });
  });

  test.each([
    ['gpt-5-mini', undefined],
    ['gpt-5-mini', 'Azure'],
    ['gpt-5-mini-eu', 'OpenAI'],
    ['GPT-5-mini', 'OpenAI'],
    ['ft:gpt-4o-mini-2024-07-18:acme', 'OpenAI'],
    ['gpt-6', 'OpenAI'],
    ['', 'OpenAI'],
  ])('is never guessed: "%s" of %s', (model, vendor) => {
    expect(priceOf({ model, vendor })).toBeUndefined();
    expect(costOf({ model, vendor, ...used })).toBeUndefined();
  });

  test.each([
    ['https://api.openai.com/v1', 'OpenAI'],
    ['https://api.openai.com:443/v1/', 'OpenAI'],
    ['http://api.openai.com/v1', undefined],
    ['http://127.0.0.1:11434/v1', undefined],
    ['https://kestrel.openai.azure.com', undefined],
    ['https://api.openai.com.example/v1', undefined],
    ['https://eu.api.openai.com/v1', undefined],
    ['https://gateway.example/api.openai.com/v1', undefined],
  ])('belongs to who is asked: %s is %s', (address, vendor) => {
    expect(vendorAt(address)).toBe(vendor);
  });

  test('of the sum is the sum of the prices, to the last billionth of a dollar', () => {
    const tokens = fc.nat({ max: 50_000_000 });
    const usage = fc.record({ requests: fc.nat(), inputTokens: tokens, outputTokens: tokens });
    const models = prices.lists.flatMap(({ vendor, models: all }) =>
      all.map(({ model }) => ({ model, vendor })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...models), fc.array(usage, { maxLength: 50 }), (model, uses) => {
        const price = priceOf(model);
        if (!price) throw new Error(`${model.model} has no price.`);
        const total = uses.reduce(
          (sum, one) => ({
            requests: 0,
            inputTokens: sum.inputTokens + one.inputTokens,
            outputTokens: sum.outputTokens + one.outputTokens,
          }),
          { requests: 0, inputTokens: 0, outputTokens: 0 },
        );
        const parts = sumOfCosts(uses.map((one) => ({ ...model, ...one })));
        expect(nanoDollars(total, price)).toBe(parts);
        expect(Number.isSafeInteger(parts)).toBe(true);
      }),
    );
  });

  test('of several models is not known as soon as one is not', () => {
    const unpriced = { model: 'qwen3:14b', ...used };
    expect(sumOfCosts([{ ...mini, ...used }, unpriced])).toBeUndefined();
    expect(sumOfCosts([])).toBe(0);
  });
});

describe('the table of prices', () => {
  test('has dated lists of whole thousandths of a dollar, each model once', () => {
    const models = prices.lists.flatMap(({ models: all }) => all);
    expect(models.length).toBeGreaterThan(10);
    expect(new Set(models.map(({ model }) => model)).size).toBe(models.length);
    for (const { inputPerMillion, outputPerMillion } of models) {
      expect(Math.round(inputPerMillion * 1000) / 1000).toBe(inputPerMillion);
      expect(Math.round(outputPerMillion * 1000) / 1000).toBe(outputPerMillion);
      expect(outputPerMillion).toBeGreaterThanOrEqual(inputPerMillion);
    }
    for (const { date, source, vendor } of prices.lists) {
      expect(Temporal.PlainDate.from(date).toString()).toBe(date);
      expect(source).toMatch(/^https:\/\//u);
      expect(prices.vendors.map((one) => one.vendor)).toContain(vendor);
    }
  });
});
