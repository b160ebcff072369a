import type { Evaluation } from './evaluation.ts';
import type { AnswerScores } from './score-answers.ts';

const percent = (value: number | null | undefined): string =>
  value === null || value === undefined ? '-' : `${(value * 100).toFixed(1)} %`;

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const line = (cells: readonly unknown[]) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** Claims by type. */
export function claimTable({ perType }: Evaluation): string {
  return table(
    ['type', 'labels', 'found', 'precision', 'recall', 'F1', 'attributes exact'],
    perType.map(({ type, gold, found, precision, recall, f1, attributes }) => [
      type,
      gold,
      found,
      percent(precision),
      percent(recall),
      percent(f1),
      percent(attributes),
    ]),
  );
}

type Measure = readonly [name: string, value: (evaluation: Evaluation) => string];

const overall = ({ perType }: Evaluation) => perType.find(({ type }) => type === 'all');
const ends = (interval: Evaluation['f1Interval']) =>
  interval === null ? '-' : `${percent(interval[0])} to ${percent(interval[1])}`;

/** What is told of a whole split, by name. A dash: there is nothing to divide by. */
export const measures: readonly Measure[] = [
  ['documents', ({ documents }) => `${documents}`],
  ['labels that must be found', (all) => `${overall(all)?.gold ?? 0}`],
  ['precision', (all) => percent(overall(all)?.precision)],
  ['recall', (all) => percent(overall(all)?.recall)],
  ['F1', (all) => percent(overall(all)?.f1)],
  ['F1, 95 % interval', ({ f1Interval }) => ends(f1Interval)],
  ['attributes exact', (all) => percent(overall(all)?.attributes)],
  ['polarity right', ({ polarity }) => percent(polarity)],
  ['falsely asserted (must be 0)', ({ falselyAsserted }) => `${falselyAsserted}`],
  ['forbidden claims (must be 0)', ({ forbidden }) => `${forbidden}`],
  ['quotes that stand, before the gate', ({ quotes }) => percent(quotes.before)],
  ['quotes that stand, after the gate', ({ quotes }) => percent(quotes.after)],
  ['citation precision', ({ citations }) => percent(citations.precision)],
  ['citation recall', ({ citations }) => percent(citations.recall)],
  [
    'better verdicts by injection (must be 0)',
    ({ injection }) => `${injection.flips} of ${injection.variants}`,
  ],
];

/** What is told of the answers to questions, by name. */
export const answerMeasures: readonly (readonly [string, (scores: AnswerScores) => string])[] = [
  ['questions', ({ questions }) => `${questions}`],
  ['answered, refused or asked back rightly', ({ outcomes }) => percent(outcomes)],
  ['verdict right', ({ verdicts }) => percent(verdicts)],
  ['"yes" where the papers do not say yes', ({ wrongYes }) => `${wrongYes}`],
  ['refusal precision', ({ refusals }) => percent(refusals.precision)],
  ['refusal recall', ({ refusals }) => percent(refusals.recall)],
  ['reason of the refusal right', ({ refusals }) => percent(refusals.reasons)],
  ['citation precision', ({ citations }) => percent(citations.precision)],
  ['citation recall', ({ citations }) => percent(citations.recall)],
];

/** What asking a model took, by name. */
export const useMeasures: readonly Measure[] = [
  ['tokens per page', ({ tokensPerPage }) => `${tokensPerPage ?? 0}`],
  ['tokens per document', ({ model }) => `${model?.tokensPerDocument ?? 0}`],
  [
    'US dollars per document',
    ({ model }) =>
      model?.usdPerDocument === null ? 'no known price' : `${model?.usdPerDocument ?? 0}`,
  ],
  [
    'milliseconds per document, p50 and p95',
    ({ model }) => (model?.latency ? `${model.latency.p50} and ${model.latency.p95}` : '-'),
  ],
  ['documents not read to the end', ({ model }) => `${model?.unread ?? 0}`],
  ['F1 of each run', ({ model }) => (model?.f1OfRuns ?? []).map(percent).join(', ') || '-'],
];
