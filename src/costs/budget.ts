import { AssayError } from '../errors.ts';
import { dollarText, numberText } from './amounts.ts';
import { nameOfDay, nameOfMonth, nextMonthBegins } from './month.ts';
import { costOf, nanoDollars, nanosPerDollar, priceOf } from './prices.ts';
import { type PaidModel, type Tally, totalUsage } from './tally.ts';
import { noUsage, tokensOf } from './usage.ts';

/** Of a workspace and calendar month. */
export type Budget = Readonly<{ tokens?: number; usd?: number }>;

/** How much of a budget is used; in tokens, or in billionths of a US dollar. */
export type BudgetUse = Readonly<{ unit: 'tokens' | 'usd'; budget: number; used: number }>;

/** What stands against each budget that is set; models without a known price cost no dollars. */
export function budgetUses({ tokens, usd }: Budget, tallies: readonly Tally[]): BudgetUse[] {
  const uses: BudgetUse[] = [];
  if (tokens !== undefined) {
    uses.push({ unit: 'tokens', budget: tokens, used: tokensOf(totalUsage(tallies)) });
  }
  if (usd !== undefined) {
    const used = tallies.reduce((sum, tally) => sum + (costOf(tally) ?? 0), 0);
    uses.push({ unit: 'usd', budget: Math.round(usd * nanosPerDollar), used });
  }
  return uses;
}

/** The most that so many tokens can take of a budget: which of them are answers is not known yet. */
export function mostOf(unit: BudgetUse['unit'], tokens: number, model: PaidModel): number {
  if (unit === 'tokens') return tokens;
  const price = priceOf(model);
  if (!price) return 0;
  const asInput = nanoDollars({ ...noUsage, inputTokens: tokens }, price);
  return Math.max(asInput, nanoDollars({ ...noUsage, outputTokens: tokens }, price));
}

/** Says which budget has no room for a request that may take so much, and when it goes on. */
export function budgetSpent({ unit, budget, used }: BudgetUse, most: number, month: string) {
  const isTokens = unit === 'tokens';
  const amount = isTokens ? numberText : dollarText;
  const share = `${amount(used)} of ${amount(budget)}${isTokens ? ' tokens' : ''} are used`;
  const setting = isTokens ? 'ASSAY_MODEL_BUDGET_TOKENS' : 'ASSAY_MODEL_BUDGET_USD';
  const of = `The language model's budget of ${nameOfMonth(month)}`;
  const goesOn = `It goes on by itself on ${nameOfDay(nextMonthBegins(month))} (UTC)`;
  return new AssayError({
    code: 'MODEL_BUDGET_SPENT',
    message:
      used >= budget
        ? `${of} is spent: ${share}.`
        : `${of} has no room for the next request: ${share}, it may take ${amount(most)}.`,
    remedy:
      most > budget
        ? `Raise ${setting}: one request does not fit into the budget of a month.`
        : `${goesOn}; ${setting} raises the budget.`,
  });
}
