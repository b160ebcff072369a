import { z } from 'zod';
import { type Budget, budgetUses } from './budget.ts';
import { nextMonthBegins } from './month.ts';
import { nanosPerDollar, priceOf, sumOfCosts } from './prices.ts';
import { addTallies, type Tally, totalUsage } from './tally.ts';
import { tokensOf } from './usage.ts';

const count = z.number().int().nonnegative();

/** Tokens in and out; `usd` at list price, only where the price of every model in it is known. */
const usedSchema = z.object({
  requests: count,
  inputTokens: count,
  outputTokens: count,
  tokens: count,
  usd: z.number().optional(),
});
type Used = z.infer<typeof usedSchema>;

const limitSchema = z.object({ limit: z.number(), used: z.number(), left: z.number() });

/** What a workspace's language models were asked in a month. */
export const costsSchema = z.object({
  /** YYYY-MM, in UTC. */
  month: z.string(),
  /** The day on which budgets begin anew, YYYY-MM-DD. */
  resetsOn: z.string(),
  total: usedSchema,
  models: z.array(
    usedSchema.extend({
      model: z.string(),
      vendor: z.string().optional(),
      /** US dollars per million tokens, and where and when they were read. */
      price: z
        .object({
          inputPerMillion: z.number(),
          outputPerMillion: z.number(),
          date: z.string(),
          source: z.string(),
        })
        .optional(),
    }),
  ),
  /** As configured now; absent where nothing is. */
  budget: z.object({ tokens: limitSchema.optional(), usd: limitSchema.optional() }),
  documents: usedSchema.extend({
    count,
    /** Those that took the most. */
    top: z.array(
      usedSchema.extend({
        evidenceId: z.string(),
        /** Absent when it was removed. */
        file: z.string().optional(),
        suppliers: z.array(z.string()),
        pages: count.optional(),
        tokensPerPage: z.number().optional(),
      }),
    ),
  }),
  answers: usedSchema.extend({ count, averageTokens: z.number().optional() }),
});
export type Costs = z.infer<typeof costsSchema>;

/** What was used for one thing: a document, by evidence id, or an answer. */
export type Piece = Readonly<{ id: string; models: readonly Tally[] }>;

type Spent = Readonly<{
  month: string;
  models: readonly Tally[];
  budget: Budget;
  documents: readonly Piece[];
  answers: readonly Piece[];
}>;

/** What is known of a document that something was used for. */
export type KnownDocument = Readonly<{ file: string; suppliers: readonly string[]; pages: number }>;

const mostShown = 10;

/** The documents of a month that took the most tokens, most first. */
export function topDocuments(documents: readonly Piece[]): readonly Piece[] {
  const tokens = ({ models }: Piece) => tokensOf(totalUsage(models));
  return documents
    .toSorted((a, b) => tokens(b) - tokens(a) || (a.id < b.id ? -1 : 1))
    .slice(0, mostShown);
}

/** `known`: by evidence id, for the top documents. */
export function monthlyCosts(
  { month, models, budget, documents, answers }: Spent,
  known: ReadonlyMap<string, KnownDocument>,
): Costs {
  const answered = shareOf(answers, models);
  return {
    month,
    resetsOn: nextMonthBegins(month),
    total: usedOf(models),
    models: models.map((tally) => {
      const { model, vendor } = tally;
      const price = priceOf(tally);
      return {
        model,
        ...(vendor !== undefined && { vendor }),
        ...usedOf([tally]),
        ...(price && { price }),
      };
    }),
    budget: limitsOf(budget, models),
    documents: {
      count: documents.length,
      ...shareOf(documents, models),
      top: topDocuments(documents).map((piece) => documentCost(piece, known.get(piece.id))),
    },
    answers: {
      count: answers.length,
      ...answered,
      ...(answers.length > 0 && { averageTokens: rounded(answered.tokens / answers.length) }),
    },
  };
}

function documentCost({ id, models }: Piece, known: KnownDocument | undefined) {
  const used = usedOf(models);
  const { file, suppliers = [], pages = 0 } = known ?? {};
  return {
    evidenceId: id,
    ...(file !== undefined && { file }),
    suppliers: [...suppliers],
    ...used,
    ...(pages > 0 && { pages, tokensPerPage: rounded(used.tokens / pages) }),
  };
}

function usedOf(models: readonly Tally[]): Used {
  const usage = totalUsage(models);
  const nanos = sumOfCosts(models);
  return {
    ...usage,
    tokens: tokensOf(usage),
    ...(nanos !== undefined && { usd: nanos / nanosPerDollar }),
  };
}

/** Nothing has no price where the price of all is not known: 0 would look like one. */
function shareOf(pieces: readonly Piece[], all: readonly Tally[]): Used {
  const { usd, ...used } = usedOf(modelsOf(pieces));
  const isKnown = pieces.length > 0 || sumOfCosts(all) !== undefined;
  return { ...used, ...(isKnown && usd !== undefined && { usd }) };
}

function limitsOf(budget: Budget, models: readonly Tally[]): Costs['budget'] {
  const limits = budgetUses(budget, models).map(({ unit, budget: limit, used }) => {
    const scale = unit === 'usd' ? nanosPerDollar : 1;
    const left = Math.max(0, limit - used);
    return [unit, { limit: limit / scale, used: used / scale, left: left / scale }];
  });
  return Object.fromEntries(limits);
}

const modelsOf = (pieces: readonly Piece[]) => addTallies(...pieces.map(({ models }) => models));

/** To one decimal place. */
const rounded = (number: number) => Math.round(number * 10) / 10;
