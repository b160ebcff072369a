import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openMeter } from '../../src/records/open-meter.ts';
import type { Place } from '../../src/records/record-kind.ts';
import { spendingOf, spendingRecords } from '../../src/records/spending-record.ts';
import { elsewhere, payingDesk } from '../support/paying-desk.ts';
import { temporaryData } from '../support/places.ts';

const { freshPlace } = await temporaryData();

async function usedIn(place: Place, month: string) {
  const [used] = await spendingOf(place, month);
  return used && [used.requests, used.inputTokens, used.outputTokens];
}

type Step = Readonly<{ tokens: number; away: boolean; next: boolean; paper: number }>;

const step: fc.Arbitrary<Step> = fc.record({
  tokens: fc.integer({ min: 1, max: 5000 }),
  /** In another process. */
  away: fc.boolean(),
  /** In another workspace. */
  next: fc.boolean(),
  paper: fc.nat({ max: 3 }),
});

describe('meters side by side', () => {
  test('add up exactly, whatever is asked when and by which process', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { maxLength: 12 }), { minLength: 1, maxLength: 8 }),
        fc.scheduler(),
        async (runs, scheduler) => {
          const [mine, other] = [freshPlace(), freshPlace()];
          const places = [mine, elsewhere(mine), other, elsewhere(other)];
          const work = async (steps: readonly Step[]) => {
            for (const { tokens, away, next, paper: nth } of steps) {
              const place = places[Number(next) * 2 + Number(away)] ?? mine;
              const what = { kind: 'document', evidenceId: `ev-${nth}` } as const;
              const meter = openMeter(payingDesk(place), what);
              await meter.permit(tokens);
              await scheduler.schedule(Promise.resolve());
              meter.book({ requests: 1, inputTokens: tokens, outputTokens: 1 });
              await meter.close();
            }
          };
          const all = Promise.all(runs.map(work));
          await scheduler.waitFor(all);
          for (const [place, isNext] of [
            [mine, false],
            [other, true],
          ] as const) {
            const steps = runs.flat().filter(({ next }) => next === isNext);
            const sum = steps.reduce((total, { tokens }) => total + tokens, 0);
            const told = steps.length === 0 ? undefined : [steps.length, sum, steps.length];
            expect(await usedIn(place, '2026-11')).toEqual(told);
            for (const { data } of await spendingRecords.list(place, '2026-11', 'document')) {
              const its = steps.filter((at) => `ev-${at.paper}` === data.id);
              const tokens = its.reduce((total, at) => total + at.tokens, 0);
              expect(data.models).toMatchObject([{ requests: its.length, inputTokens: tokens }]);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('never use more than the budget, and use it up', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 500, max: 20_000 }),
        fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 3 }),
        fc.infiniteStream(fc.nat({ max: 7 })),
        async (tokens, asked, papers, turns) => {
          const desk = payingDesk(freshPlace(), { budget: { tokens } });
          const meters = Array.from({ length: papers }, (_, nth) =>
            openMeter(desk, { kind: 'document', evidenceId: `ev-${nth}` }),
          );
          let used = 0;
          const underWay = new Set<() => void>();
          const work = async (most: number, nth: number) => {
            const meter =
              meters[nth % papers] ?? openMeter(desk, { kind: 'answer', operation: '' });
            try {
              await meter.permit(most);
            } catch (error) {
              expect(error).toMatchObject({ code: 'MODEL_BUDGET_SPENT' });
              expect(used + most).toBeGreaterThan(tokens);
              return;
            }
            await new Promise<void>((resolve) => underWay.add(resolve));
            used += most;
            meter.book({ requests: 1, inputTokens: most, outputTokens: 0 });
          };
          let isOver = false;
          const all = Promise.all(asked.map(work)).finally(() => {
            isOver = true;
          });
          for (const turn of turns) {
            await nextTurn();
            const over = [...underWay][turn];
            if (over) underWay.delete(over);
            over?.();
            if (isOver) break;
          }
          await all;
          await Promise.all(meters.map((meter) => meter.close()));
          expect(used).toBeLessThanOrEqual(tokens);
          expect((await usedIn(desk.place, '2026-11'))?.[1] ?? 0).toBe(used);
        },
      ),
      { numRuns: 60 },
    );
  });
});
