import type { Evaluation } from './evaluation.ts';
import { answerMeasures, claimTable, measures, table, useMeasures } from './tables.ts';

/** "rules", or who proposed beside them: a model by its name, or what stood in for one. */
function nameOf({ extractor, model }: Evaluation): string {
  if (!model) return extractor;
  const who = model.origin ?? model.name;
  return extractor === 'both' ? `rules and ${who}` : who;
}

/** An evaluation as a person reads it. */
export function reportOf(evaluation: Evaluation): string {
  const questions = Object.entries(evaluation.questions ?? {}).map(([set, scores]) =>
    [
      `### Questions: ${set}`,
      table(
        ['measure', 'value'],
        answerMeasures.map(([name, value]) => [name, value(scores)]),
      ),
    ].join('\n\n'),
  );
  const told = evaluation.model ? [...measures, ...useMeasures] : measures;
  return [
    `## ${nameOf(evaluation)} on ${evaluation.split}: ${evaluation.documents} documents`,
    claimTable(evaluation),
    table(
      ['measure', 'value'],
      told.map(([name, value]) => [name, value(evaluation)]),
    ),
    `polarity errors ${evaluation.polarityErrors}, falsely asserted ${evaluation.falselyAsserted}, ` +
      `forbidden ${evaluation.forbidden}, invalid quotes ${evaluation.invalidQuotes}`,
    ...questions,
    '',
  ].join('\n\n');
}

type Misses = Readonly<{ file: string; misses: readonly string[] }>;

/** What is not right, under the name of its document. */
export function missList(all: readonly Misses[]): string {
  return all
    .filter(({ misses }) => misses.length > 0)
    .map(({ file, misses }) => [`### ${file}`, ...misses.map((miss) => `- ${miss}`), ''].join('\n'))
    .join('\n');
}
