import { dollarText, numberText } from '../../../src/costs/amounts.ts';
import { type BudgetUse, budgetUses } from '../../../src/costs/budget.ts';
import { monthOf, nameOfDay, nextMonthBegins } from '../../../src/costs/month.ts';
import { priceOf } from '../../../src/costs/prices.ts';
import type { Model } from '../../../src/ports/model.ts';
import { type Desk, today } from '../../../src/records/desk.ts';
import { spendingOf } from '../../../src/records/spending-record.ts';
import { knownWorkspaces } from '../../../src/records/workspaces-record.ts';
import type { CheckUp } from '../../desk/check-up.ts';

const name = 'model budget';
/** The share of a budget from which on it is worth a word. */
const soonSpent = 0.8;

type Use = BudgetUse & Readonly<{ workspace: string }>;

/**
 * How much of the month's budget is used, in this workspace and in every one where a chat spoke; the
 * fullest is told. Nothing where no model is set up.
 */
export async function checkBudget(desk: Desk): Promise<readonly CheckUp[]> {
  const { model } = desk;
  if (!model) return [];
  const month = monthOf(today(desk));
  const [fullest] = (await usesOf(desk, model, month)).toSorted((a, b) => shareOf(b) - shareOf(a));
  const resetsOn = nameOfDay(nextMonthBegins(month));
  return [...(fullest ? [checkUse(fullest, resetsOn)] : [noBudget]), ...checkPrice(model)];
}

const noBudget: CheckUp = {
  name,
  state: 'ok',
  detail: 'none is set (ASSAY_MODEL_BUDGET_TOKENS, ASSAY_MODEL_BUDGET_USD)',
};

async function usesOf({ place }: Desk, { budget }: Model, month: string): Promise<Use[]> {
  const { store } = place;
  const workspaces = new Set([place.workspace, ...(await knownWorkspaces(store))]);
  const uses = [...workspaces].map(async (workspace) => {
    const spent = await spendingOf({ store, workspace }, month);
    return budgetUses(budget, spent).map((use) => ({ ...use, workspace }));
  });
  return (await Promise.all(uses)).flat();
}

const shareOf = ({ used, budget }: BudgetUse) => used / budget;

function checkUse(use: Use, resetsOn: string): CheckUp {
  const { unit, used, budget, workspace } = use;
  const amount = unit === 'tokens' ? numberText : dollarText;
  const unitName = unit === 'tokens' ? ' tokens' : '';
  const percent = Math.floor(shareOf(use) * 100);
  const isFine = shareOf(use) < soonSpent;
  const setting = unit === 'tokens' ? 'ASSAY_MODEL_BUDGET_TOKENS' : 'ASSAY_MODEL_BUDGET_USD';
  return {
    name,
    state: isFine ? 'ok' : 'warning',
    detail: `${percent} % used in workspace ${workspace}: ${amount(used)} of ${amount(budget)}${unitName}; begins anew on ${resetsOn} (UTC)`,
    ...(!isFine && { remedy: `When it is spent the rules go on alone; ${setting} raises it.` }),
  };
}

/** A budget in dollars limits nothing where nobody knows what a token costs. */
function checkPrice(model: Model): CheckUp[] {
  if (model.budget.usd === undefined) return [];
  if (priceOf({ model: model.name, vendor: model.vendor })) return [];
  return [
    {
      name: 'model price',
      state: 'warning',
      detail: `the price of ${model.name} is not known, so ASSAY_MODEL_BUDGET_USD limits nothing`,
      remedy: 'Set ASSAY_MODEL_BUDGET_TOKENS instead.',
    },
  ];
}
