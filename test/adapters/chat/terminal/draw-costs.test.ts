import { describe, expect, test } from 'vitest';
import { drawCosts } from '../../../../adapters/chat/terminal/draw-costs.ts';
import { monthlyCosts } from '../../../../src/costs/costs.ts';

const mini = { model: 'gpt-5-mini', vendor: 'OpenAI' };
const used = { requests: 2, inputTokens: 40_000, outputTokens: 2000 };
const known = new Map([
  ['ev-1', { file: 'report\u001b[31m.pdf', suppliers: ['Kestrel Controls s.r.o.'], pages: 30 }],
]);

function draw(model: Readonly<{ model: string; vendor?: string }>, budget = {}): string {
  const models = [{ ...model, ...used }];
  const documents = [{ id: 'ev-1', models }];
  return drawCosts(
    monthlyCosts({ month: '2026-11', models, budget, documents, answers: [] }, known),
    100,
  );
}

describe('what the terminal says of costs', () => {
  test('is the month, the budget, models, documents, and where prices are from', () => {
    expect(draw(mini, { tokens: 100_000 })).toMatchInlineSnapshot(`
      "November 2026: 42,000 tokens in 2 requests, $0.0140 at list price.
      Left of the budget: 58,000 of 100,000 tokens. It begins anew on 1 December 2026 (UTC).

      model       requests  tokens in  tokens out  price
      ──────────  ────────  ─────────  ──────────  ───────
      gpt-5-mini  2         40,000     2,000       $0.0140

      document        supplier                 pages  tokens  per page  price
      ──────────────  ───────────────────────  ─────  ──────  ────────  ───────
      report[31m.pdf  Kestrel Controls s.r.o.  30     42,000  1,400     $0.0140

      1 document: 42,000 tokens, $0.0140 at list price.
      List prices of 2025-12-11, https://platform.openai.com/docs/pricing."
    `);
  });

  test('is tokens only where no price is known', () => {
    const text = draw({ model: 'qwen3:14b' });
    expect(text).toContain('November 2026: 42,000 tokens in 2 requests.');
    expect(text).toContain('No price is known of qwen3:14b: tokens only.');
    expect(text).not.toContain('$');
  });

  test('is one sentence when nothing was asked', () => {
    const empty = { month: '2026-10', models: [], budget: {}, documents: [], answers: [] };
    expect(drawCosts(monthlyCosts(empty, known), 100)).toBe(
      'No language model was asked anything in October 2026.',
    );
  });

  test('says why single papers of an old month are not there', () => {
    const models = [{ ...mini, ...used }];
    const old = { month: '2025-01', models, budget: {}, documents: [], answers: [] };
    expect(drawCosts(monthlyCosts(old, known), 100)).toContain('are kept for 400 days');
  });
});
