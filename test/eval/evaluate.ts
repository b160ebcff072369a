import { addUsage, noUsage, tokensOf } from '../../src/costs/usage.ts';
import { percentile } from '../bench/measurement.ts';
import { addMistakes } from './count-mistakes.ts';
import type { EvalOptions } from './eval-options.ts';
import { evaluateQuestions } from './evaluate-questions.ts';
import { evaluationOf, type ReadDocument, readSplit } from './evaluate-split.ts';
import type { Evaluation, ModelUse, Reader } from './evaluation.ts';
import type { Split } from './gold-cases.ts';
import { usdOf } from './usd.ts';

export type Run = Readonly<{
  evaluation: Evaluation;
  /** What is not right, under the name of its document. */
  misses: readonly Readonly<{ file: string; misses: readonly string[] }>[];
}>;

/** `unseen` papers have to be asked for. */
const usualSplits = ['samples', 'dev'] as const;
/** Runs of a model, whose answers differ; the rules say the same every time. */
const runsOfModel = 3;

/** Scores one reader on the chosen splits; `note` is told what takes long, and how long it took. */
export async function evaluate(
  reader: Reader,
  options: Pick<EvalOptions, 'split' | 'runs' | 'replay' | 'simulate'>,
  note: (line: string) => void,
): Promise<readonly Run[]> {
  const runs: Run[] = [];
  const repeatable = !reader.model || options.replay || options.simulate;
  const count = options.runs ?? (repeatable ? 1 : runsOfModel);
  for (const split of options.split ? [options.split] : usualSplits) {
    const readings: (readonly ReadDocument[])[] = [];
    for (let run = 0; run < count; run += 1) readings.push(await readSplit(split, reader));
    const [best] = readings;
    if (best === undefined || best.length === 0) continue;
    runs.push(
      await runOf(split, reader, readings, { timed: !(options.replay ?? options.simulate), note }),
    );
  }
  return runs;
}

async function runOf(
  split: Split,
  reader: Reader,
  readings: readonly (readonly ReadDocument[])[],
  { timed, note }: Readonly<{ timed: boolean; note: (line: string) => void }>,
): Promise<Run> {
  const all = readings
    .map((read) => ({ read, evaluation: evaluationOf(split, reader, read) }))
    .sort((a, b) => (f1Of(a.evaluation) ?? 0) - (f1Of(b.evaluation) ?? 0));
  const middle = all[Math.floor((all.length - 1) / 2)];
  if (middle === undefined) throw new TypeError('A split without a run was scored.');
  const { read } = middle;
  note(
    `${split}: ${timesOf(
      'document',
      read.map(({ extraction }) => extraction.ms),
    )}`,
  );
  const asks = split === 'samples' && reader.extractor !== 'model';
  const questions = asks ? await evaluateQuestions(reader) : undefined;
  if (questions) note(`${split}: ${timesOf('question', questions.times)}`);
  const tokens = read.map(({ extraction }) => tokensOf(extraction.usage));
  const pages = read.map(({ extraction }) => extraction.document.pages.length);
  return {
    evaluation: {
      ...middle.evaluation,
      ...worstOf(all.map(({ evaluation }) => evaluation)),
      ...(questions && { questions: questions.scores }),
      ...(reader.model && {
        tokensPerPage: Math.round(sum(tokens) / sum(pages)),
        model: useOf(reader, read, { timed, f1OfRuns: all.map((one) => f1Of(one.evaluation)) }),
      }),
    },
    misses: [
      ...read.map(({ score, injection }) => ({
        file: score.file,
        misses: [...score.misses, ...injection.flips.map((flip) => `FLIP ${flip}`)],
      })),
      ...(questions ? [{ file: 'questions', misses: questions.misses }] : []),
    ],
  };
}

/** A gate holds only where it holds in every run. */
function worstOf(all: readonly Evaluation[]) {
  const most = (count: (one: Evaluation) => number) => Math.max(...all.map(count));
  return {
    falselyAsserted: most((one) => one.falselyAsserted),
    forbidden: most((one) => one.forbidden),
    invalidQuotes: most((one) => one.invalidQuotes),
    injection: {
      variants: most((one) => one.injection.variants),
      flips: most((one) => one.injection.flips),
    },
  };
}

function useOf(
  { model, origin: originOf, mistakesAbout }: Reader,
  read: readonly ReadDocument[],
  { timed, f1OfRuns }: Readonly<{ timed: boolean; f1OfRuns: ModelUse['f1OfRuns'] }>,
): ModelUse {
  const origin = originOf?.();
  const usage = read.map(({ extraction }) => extraction.usage).reduce(addUsage, noUsage);
  const times = read.map(({ extraction }) => extraction.ms);
  const usd = model && origin === undefined ? usdOf(model.name, usage) : null;
  return {
    name: model?.name ?? '',
    ...(origin !== undefined && { origin }),
    requests: usage.requests,
    tokensPerDocument: Math.round(tokensOf(usage) / read.length),
    usdPerDocument: usd === null ? null : usd / read.length,
    ...(timed && {
      latency: {
        p50: Math.round(percentile(times, 0.5)),
        p95: Math.round(percentile(times, 0.95)),
      },
    }),
    unread: read.filter(({ extraction }) => extraction.failure !== undefined).length,
    f1OfRuns,
    ...(mistakesAbout && { mistakes: addMistakes(read.map(({ mistakes }) => mistakes)) }),
  };
}

const f1Of = ({ perType }: Evaluation) => perType.find(({ type }) => type === 'all')?.f1 ?? null;
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

function timesOf(what: string, times: readonly number[]): string {
  const [p50, p95] = [0.5, 0.95].map((part) => Math.round(percentile(times, part)));
  return `${p50} ms for half of the ${what}s, ${p95} ms for 95 % of them`;
}
