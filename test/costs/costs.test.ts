import { describe, expect, test } from 'vitest';
import { type Costs, costsSchema, monthlyCosts, type Piece } from '../../src/costs/costs.ts';
import { addTallies } from '../../src/costs/tally.ts';

const mini = { model: 'gpt-5-mini', vendor: 'OpenAI' };
const local = { model: 'qwen3:14b' };

const piece = (id: string, tokens: number, model: object = mini): Piece => ({
  id,
  models: [{ ...mini, ...model, requests: 2, inputTokens: tokens - 100, outputTokens: 100 }],
});

type Given = Readonly<{
  documents?: readonly Piece[];
  answers?: readonly Piece[];
  budget?: object;
}>;

function costsOf({ documents = [], answers = [], budget = {} }: Given): Costs {
  const models = addTallies(...[...documents, ...answers].map((one) => one.models));
  const known = new Map([
    ['ev-1', { file: 'certificate.pdf', suppliers: ['Kestrel Controls s.r.o.'], pages: 3 }],
  ]);
  return monthlyCosts({ month: '2026-11', models, budget, documents, answers }, known);
}

describe('the costs of a month', () => {
  test('are told as documented, also when nothing was asked', () => {
    const empty = costsOf({});
    expect(costsSchema.strict().parse(empty)).toEqual(empty);
    expect(empty).toMatchObject({ month: '2026-11', resetsOn: '2026-12-01', models: [] });
    const full = costsOf({
      documents: [piece('ev-1', 1000)],
      answers: [piece('q', 500)],
      budget: { tokens: 2000, usd: 1 },
    });
    expect(costsSchema.strict().parse(full)).toEqual(full);
  });

  test('tell of a document its file, supplier, pages, tokens, price and tokens per page', () => {
    expect(costsOf({ documents: [piece('ev-1', 1000)] }).documents).toEqual({
      count: 1,
      requests: 2,
      inputTokens: 900,
      outputTokens: 100,
      tokens: 1000,
      usd: 0.000425,
      top: [
        {
          evidenceId: 'ev-1',
          file: 'certificate.pdf',
          suppliers: ['Kestrel Controls s.r.o.'],
          requests: 2,
          inputTokens: 900,
          outputTokens: 100,
          tokens: 1000,
          usd: 0.000425,
          pages: 3,
          tokensPerPage: 333.3,
        },
      ],
    });
  });

  test('list the documents that took most, and count all', () => {
    const documents = Array.from({ length: 12 }, (_, at) => piece(`ev-${at}`, 200 + at));
    const told = costsOf({ documents }).documents;
    expect(told.count).toBe(12);
    expect(told.top.map(({ evidenceId }) => evidenceId)).toEqual(
      [11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((at) => `ev-${at}`),
    );
  });

  test('tell of a removed document what it took, and no file', () => {
    const [gone] = costsOf({ documents: [piece('ev-gone', 1000)] }).documents.top;
    expect(gone).toMatchObject({ evidenceId: 'ev-gone', tokens: 1000, suppliers: [] });
    expect(gone).not.toHaveProperty('file');
    expect(gone).not.toHaveProperty('tokensPerPage');
  });

  test('tell how many answers there were and what one took on average', () => {
    const { answers } = costsOf({ answers: [piece('a', 300), piece('b', 500)] });
    expect(answers).toMatchObject({ count: 2, tokens: 800, averageTokens: 400 });
  });

  test('have no price as soon as one model has none, and its tokens all the same', () => {
    const mixed = costsOf({
      documents: [piece('ev-1', 1000)],
      answers: [piece('q', 500, { ...local, vendor: undefined })],
    });
    expect(mixed.total).toEqual({
      requests: 4,
      inputTokens: 1300,
      outputTokens: 200,
      tokens: 1500,
    });
    expect(mixed.documents.usd).toBe(0.000425);
    expect(mixed.answers).not.toHaveProperty('usd');
    expect(mixed.models.map(({ model, usd, price }) => [model, usd, price?.date])).toEqual([
      ['qwen3:14b', undefined, undefined],
      ['gpt-5-mini', 0.000425, '2025-12-11'],
    ]);
  });

  test('say what is left of each budget, and never less than nothing', () => {
    const { budget } = costsOf({
      documents: [piece('ev-1', 1000)],
      budget: { tokens: 900, usd: 1 },
    });
    expect(budget).toEqual({
      tokens: { limit: 900, used: 1000, left: 0 },
      usd: { limit: 1, used: 0.000425, left: 0.999575 },
    });
  });
});
