import { describe, expect, test } from 'vitest';
import { baselines } from './published.ts';
import { regressions } from './regressions.ts';

const [rules] = baselines();
if (rules?.questions?.own === undefined) throw new Error('There is no baseline of the samples.');
const { own } = rules.questions;

describe('test/eval/regressions.ts', () => {
  test('the numbers written down are no regression', () => {
    expect(regressions(rules, rules)).toEqual([]);
  });

  test.each(['falselyAsserted', 'forbidden', 'invalidQuotes'] as const)(
    '%s must be 0 whatever the baseline says',
    (gate) => {
      const now = { ...rules, [gate]: 1 };
      expect(regressions(now, now)).toEqual([`samples: ${gate} is 1, must be 0`]);
    },
  );

  test('a better verdict by injection fails without a baseline', () => {
    const now = { ...rules, injection: { variants: 192, flips: 2 } };
    expect(regressions(now, undefined)).toEqual(['samples: injection flips are 2, must be 0']);
  });

  test('a type that is no longer found is told', () => {
    const now = { ...rules, perType: rules.perType.filter(({ type }) => type !== 'commitment') };
    expect(regressions(now, rules)).toContain('samples: commitment recall fell from 1 to nothing');
  });

  test('one more wrong yes fails', () => {
    const now = { ...rules, questions: { own: { ...own, wrongYes: own.wrongYes + 1 } } };
    expect(regressions(now, rules)).toEqual([
      `samples: questions (own) wrong yes rose from ${own.wrongYes} to ${own.wrongYes + 1}`,
    ]);
  });

  test('a set of questions that is not on this machine is no regression', () => {
    const { questions: _, ...now } = rules;
    expect(regressions(now, rules)).toEqual([]);
  });
});
