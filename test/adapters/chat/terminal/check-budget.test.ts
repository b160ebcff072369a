import { describe, expect, test } from 'vitest';
import { checkBudget } from '../../../../adapters/chat/terminal/check-budget.ts';
import type { Model } from '../../../../src/ports/model.ts';
import { openMeter } from '../../../../src/records/open-meter.ts';
import { rememberWorkspace } from '../../../../src/records/workspaces-record.ts';
import { freshDesk } from '../../../support/desks.ts';
import { payingDesk } from '../../../support/paying-desk.ts';
import { temporaryData } from '../../../support/places.ts';

const data = await temporaryData();

/** A desk whose workspace has used so many tokens, with such a budget. */
async function deskAfter(inputTokens: number, model: Pick<Model, 'name' | 'vendor' | 'budget'>) {
  const desk = freshDesk(data);
  const meter = openMeter(
    { ...payingDesk(desk.place), model: { ...model, budget: {} } },
    { kind: 'answer', operation: 'a question' },
  );
  await meter.permit(inputTokens);
  meter.book({ requests: 1, inputTokens, outputTokens: 0 });
  await meter.close();
  const unused = {} as Pick<
    Model,
    'prepare' | 'extractor' | 'questionReader' | 'answerWriter' | 'investigator'
  >;
  return { ...desk, model: { ...unused, ...model, evidence: 'all', concurrency: 1 } } as const;
}

const mini = { name: 'gpt-5-mini', vendor: 'OpenAI' };
const check = async (used: number, budget: Model['budget'], model = mini) =>
  checkBudget(await deskAfter(used, { ...model, budget }));

describe('what the doctor says of the budget', () => {
  test('is nothing where no model is set up', async () => {
    expect(await checkBudget(freshDesk(data))).toEqual([]);
  });

  test('is that none is set', async () => {
    const [{ state, detail } = {}] = await check(1000, {});
    expect(state).toBe('ok');
    expect(detail).toMatch(/^none is set/u);
  });

  test('is how much is used, and when it begins anew', async () => {
    const [told, ...more] = await check(7999, { tokens: 10_000 });
    expect(told?.state).toBe('ok');
    expect(told?.detail).toMatch(/^79 % used in workspace w\d+: 7,999 of 10,000 tokens; /u);
    expect(told?.detail).toContain('begins anew on 1 December 2026 (UTC)');
    expect(more).toEqual([]);
  });

  test('is a warning from 80 % on, with the setting that raises it', async () => {
    const [tokens] = await check(8000, { tokens: 10_000 });
    expect(tokens).toMatchObject({ state: 'warning' });
    expect(tokens?.remedy).toContain('ASSAY_MODEL_BUDGET_TOKENS');
    // 8,000 tokens in at $0.25 a million are $0.0020.
    const [usd] = await check(8000, { tokens: 10_000, usd: 0.002 });
    expect(usd).toMatchObject({ state: 'warning' });
    expect(usd?.detail).toContain('100 % used');
    expect(usd?.remedy).toContain('ASSAY_MODEL_BUDGET_USD');
  });

  test('is the fullest of all workspaces where a chat spoke', async () => {
    const full = await deskAfter(9000, { ...mini, budget: {} });
    await rememberWorkspace(full.place.store, full.place.workspace);
    const [told] = await check(10, { tokens: 10_000 });
    expect(told?.detail).toContain(`90 % used in workspace ${full.place.workspace}`);
  });

  test('is a warning where dollars limit nothing, because nobody knows the price', async () => {
    const checks = await check(10, { usd: 1 }, { name: 'qwen3:14b', vendor: 'nobody' });
    expect(checks.map(({ name, state }) => [name, state])).toEqual([
      ['model budget', 'ok'],
      ['model price', 'warning'],
    ]);
  });
});
