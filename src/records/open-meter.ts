import { type BudgetUse, budgetSpent, budgetUses, mostOf } from '../costs/budget.ts';
import { monthOf } from '../costs/month.ts';
import { addUsage, noUsage, type Usage } from '../costs/usage.ts';
import type { Model } from '../ports/model.ts';
import type { Meter } from '../ports/model-work.ts';
import { type Desk, today } from './desk.ts';
import { inTurn, ledgerOf, withUnwritten, writeBookings } from './spending-ledger.ts';
import { forgetSpending, type SpentOn, spendingOf } from './spending-record.ts';

export type OpenMeter = Meter &
  Readonly<{
    /** Through this meter. */
    usage(): Usage;
    /** Writes down what was used; to be called however the work ended. */
    close(): Promise<void>;
  }>;

type Payer = Pick<Desk, 'place' | 'clock'> &
  Readonly<{ model?: Pick<Model, 'name' | 'vendor' | 'budget'> }>;

/** A crash forgets at most as many answered requests. */
const unwrittenRequests = 8;

/**
 * Counts what the desk's model is asked for a document or an answer against the budget of its
 * workspace. Meters that are open side by side add up exactly, in one process or several.
 */
export function openMeter({ place, clock, model }: Payer, what: SpentOn): OpenMeter {
  if (!model) throw new TypeError('A desk without a model has nothing to count.');
  const { name, vendor, budget } = model;
  const paid = { model: name, ...(vendor !== undefined && { vendor }) };
  const ledger = ledgerOf(place);
  /** Of my requests under way, least first. */
  const reservations: number[] = [];
  let used = noUsage;

  const release = (tokens: number) => {
    ledger.reserved -= tokens;
    for (const wake of ledger.waiting.splice(0)) wake();
  };

  /** Holds tokens back; when others have to be over first, gives what to wait for. */
  async function reserve(tokens: number): Promise<{ released: Promise<void> } | undefined> {
    if (ledger.bookings.length >= unwrittenRequests) await writeBookings(place, ledger);
    const month = monthOf(today({ clock }));
    const spent = withUnwritten(ledger, month, await spendingOf(place, month));
    if (!hasRoom(budgetUses(budget, spent), tokens, month)) {
      return { released: new Promise((resolve) => ledger.waiting.push(resolve)) };
    }
    ledger.reserved += tokens;
    reservations.push(tokens);
    reservations.sort((a, b) => a - b);
    return undefined;
  }

  async function pruneMonthly(): Promise<void> {
    const day = today({ clock });
    if (ledger.prunedIn === monthOf(day)) return;
    await forgetSpending(place, day);
    ledger.prunedIn = monthOf(day);
  }

  /** Throws when there is no room whatever becomes of the requests under way. */
  function hasRoom(uses: readonly BudgetUse[], tokens: number, month: string): boolean {
    for (const use of uses) {
      const most = mostOf(use.unit, tokens, paid);
      if (use.used + most > use.budget) throw budgetSpent(use, most, month);
    }
    const withOthers = ledger.reserved + tokens;
    return uses.every((use) => use.used + mostOf(use.unit, withOthers, paid) <= use.budget);
  }

  return {
    async permit(tokens) {
      for (;;) {
        const held = await inTurn(ledger, () => reserve(tokens));
        if (!held) return;
        await held.released;
      }
    },
    book(usage) {
      const month = monthOf(today({ clock }));
      ledger.bookings = [...ledger.bookings, { month, what, tally: { ...paid, ...usage } }];
      used = addUsage(used, usage);
      // Which of them is over is not said: while others run, rather too much is held back.
      release(reservations.shift() ?? 0);
    },
    usage: () => used,
    async close() {
      release(reservations.splice(0).reduce((sum, tokens) => sum + tokens, 0));
      await inTurn(ledger, async () => {
        await writeBookings(place, ledger);
        await pruneMonthly();
      });
    },
  };
}
