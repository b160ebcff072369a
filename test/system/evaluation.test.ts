import { afterAll, describe, expect, test } from 'vitest';
import type { Evaluation } from '../eval/evaluation.ts';
import { baselines } from '../eval/published.ts';
import { runCommand, temporaryData } from '../support/run-assay.ts';

const data = temporaryData();
afterAll(data.remove);
const exchanges = `${data.folder}/exchanges`;

const evaluate = (...args: readonly string[]) =>
  runCommand(process.execPath, ['test/eval/eval.run.ts', '--split', 'samples', '--json', ...args], {
    data: data.folder,
  });

/** Without the questions that are not on every machine. */
function comparable(evaluation: Evaluation): unknown {
  const { own } = evaluation.questions ?? {};
  return { ...evaluation, questions: { own } };
}

describe('npm run eval', () => {
  test('the rules give the same bytes twice, and the numbers of docs/evaluation.md', async () => {
    const [first, second] = [await evaluate(), await evaluate()];
    expect(second.stdout).toBe(first.stdout);
    expect(first.code).toBe(0);
    const written = baselines().find(({ split }) => split === 'samples');
    expect(written).toBeDefined();
    expect(comparable(JSON.parse(first.stdout))).toEqual(comparable(written as Evaluation));
  });

  test('without a model one sentence says so', async () => {
    const { code, stdout, stderr } = await evaluate('--extractor', 'both');
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(/^No model is configured: [^\n]+\n$/);
  });

  test('exchanges are replayed offline, the same twice, and never called those of a model', async () => {
    const both = ['--extractor', 'both'] as const;
    const recorded = await evaluate(...both, '--simulate', 'oracle', '--record', exchanges);
    const [first, second] = [
      await evaluate(...both, '--replay', exchanges),
      await evaluate(...both, '--replay', exchanges),
    ];
    expect(second.stdout).toBe(first.stdout);
    const [simulated, replayed] = [recorded, first].map(({ stdout }) => JSON.parse(stdout));
    expect(replayed.perType).toEqual(simulated.perType);
    expect(simulated.model.origin).toBe('simulated: oracle');
    expect(replayed.model.origin).toBe("written by hand, no model's answer");
  });

  test('a careless reader asserts nothing that is not so', async () => {
    const { stdout } = await evaluate('--extractor', 'both', '--simulate', 'careless');
    const { falselyAsserted, forbidden, invalidQuotes, injection, model } = JSON.parse(stdout);
    expect({ falselyAsserted, forbidden, invalidQuotes, flips: injection.flips }).toEqual({
      falselyAsserted: 0,
      forbidden: 0,
      invalidQuotes: 0,
      flips: 0,
    });
    const mistakes: readonly { made: number; stood: number }[] = model.mistakes;
    expect(mistakes.reduce((sum, { made }) => sum + made, 0)).toBeGreaterThan(200);
    expect(mistakes.filter(({ stood }) => stood > 0)).toEqual([]);
  });
});
