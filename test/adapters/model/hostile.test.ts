import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Case, hostileCases, whitedOut } from '../../hostile/cases.ts';
import { openSuite, type Suite } from '../../hostile/hostile-suite.ts';
import { tempers } from '../../hostile/obedient-model.ts';

/** Each way of carrying words and each paper a few times; `npm run hostile` plays all there are. */
function chosen(): readonly Case[] {
  const byPlace = Map.groupBy(hostileCases(), ({ vector, paper }) => `${vector} ${paper}`);
  const cases = [...byPlace.values()].flatMap((same, turn) => same[turn % same.length] ?? []);
  return cases.filter((_, index) => index % 2 === 0);
}

let suite: Suite;
beforeAll(async () => {
  suite = await openSuite();
});
afterAll(() => suite.close());

describe('adapters/model: hostile papers', () => {
  test('an obedient model gains nothing, hides nothing and tells nothing', async () => {
    const cases = [...chosen(), ...whitedOut()];
    expect(cases.length).toBeGreaterThan(50);
    for (const [turn, one] of cases.entries()) {
      const temper = tempers[turn % tempers.length] ?? 'obedient';
      const { flips, suppressed, toolCalls, leaks, hiddenSent, escapes } = await suite.play(
        one,
        temper,
      );
      const name = `${one.vector}, ${one.paper}, ${one.attack.id}, ${temper}`;
      expect({ name, flips, suppressed, toolCalls, leaks, hiddenSent, escapes }).toEqual({
        name,
        flips: [],
        suppressed: [],
        toolCalls: 0,
        leaks: [],
        hiddenSent: 0,
        escapes: 0,
      });
    }
  }, 60_000);
});
