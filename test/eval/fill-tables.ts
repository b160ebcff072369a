import type { MistakeCount } from './count-mistakes.ts';
import type { Evaluation } from './evaluation.ts';
import { splits } from './gold-cases.ts';
import { questionSets } from './question-cases.ts';
import { answerMeasures, claimTable, measures, table, useMeasures } from './tables.ts';

const notMeasured = 'not measured';

type Columns = readonly (readonly [name: string, evaluation: Evaluation | undefined])[];

/** Columns of what a model adds are there before anybody could measure one. */
function columnsOf(all: readonly Evaluation[], split: Evaluation['split']): Columns {
  const of = (extractor: Evaluation['extractor']) =>
    all.find(
      (one) =>
        one.extractor === extractor && one.split === split && one.model?.origin === undefined,
    );
  const model = of('model');
  const both = of('both');
  return [
    ['rules', of('rules')],
    [model?.model ? `model (${model.model.name})` : 'model', model],
    [both?.model ? `rules and model (${both.model.name})` : 'rules and model', both],
  ];
}

function beside(columns: Columns, rows: readonly (readonly [string, Value])[]): string {
  return table(
    ['measure', ...columns.map(([name]) => name)],
    rows.map(([name, value]) => [
      name,
      ...columns.map(([, evaluation]) => (evaluation ? value(evaluation) : notMeasured)),
    ]),
  );
}

type Value = (evaluation: Evaluation) => string;

function answerTable(columns: Columns, set: (typeof questionSets)[number]): string {
  // A model alone answers nothing: there is no product without the rules.
  const answering = columns.filter(([name]) => !name.startsWith('model'));
  return beside(
    answering,
    answerMeasures.map(([name, value]) => [
      name,
      ({ questions }) => (questions?.[set] ? value(questions[set]) : notMeasured),
    ]),
  );
}

const simulationsOf = (all: readonly Evaluation[]) =>
  all.filter(({ model }) => model?.origin?.startsWith('simulated: '));

/** Rules and a simulation, in the measures that say what became of its answers. */
function simulationTable(all: readonly Evaluation[]): string {
  const simulations = simulationsOf(all);
  return table(
    ['measure', ...simulations.map(({ model, split }) => `${model?.origin}, ${split}`)],
    [...measures, ...useMeasures.slice(0, 2)].map(([name, value]) => [
      name,
      ...simulations.map(value),
    ]),
  );
}

/** Mistakes that were proposed, and those that stand, by kind and split. */
function mistakeTable(all: readonly Evaluation[]): string {
  const careless = simulationsOf(all).filter(({ model }) => model?.origin?.endsWith('careless'));
  const counts = careless.map(({ model }) => model?.mistakes ?? []);
  const kinds = [...new Set(counts.flat().map(({ kind }) => kind))].sort();
  const cell = ({ made, stood }: MistakeCount) => `${stood} of ${made}`;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  const allOf = (of: readonly MistakeCount[]) => ({
    kind: 'all',
    made: sum(of.map(({ made }) => made)),
    stood: sum(of.map(({ stood }) => stood)),
  });
  const rows = kinds.map((kind) => [
    kind,
    ...counts.map((of) => {
      const count = of.find((one) => one.kind === kind);
      return count ? cell(count) : '-';
    }),
  ]);
  const total = ['**all**', ...counts.map((of) => cell(allOf(of)))];
  return table(['mistakes that stand', ...careless.map(({ split }) => split)], [...rows, total]);
}

/** The tables by the name that stands in their marker. */
function tablesOf(all: readonly Evaluation[]): ReadonlyMap<string, string> {
  const tables = new Map<string, string>();
  for (const split of splits) {
    const columns = columnsOf(all, split);
    const rules = columns[0]?.[1];
    tables.set(`claims of ${split}`, rules ? claimTable(rules) : notMeasured);
    tables.set(`all of ${split}`, beside(columns, [...measures, ...useMeasures]));
  }
  tables.set('simulations', simulationTable(all));
  tables.set('mistakes', mistakeTable(all));
  for (const set of questionSets) {
    tables.set(`questions ${set}`, answerTable(columnsOf(all, 'samples'), set));
  }
  return tables;
}

const marked = /<!-- table: ([a-z ]{1,40}) -->\n[\s\S]*?<!-- end -->/gu;

/** The page with every table between its markers written anew. Throws for a table nobody knows. */
export function fillTables(page: string, all: readonly Evaluation[]): string {
  const tables = tablesOf(all);
  return page.replace(marked, (_, name: string) => {
    const filled = tables.get(name);
    if (filled === undefined) throw new TypeError(`There is no table "${name}".`);
    return `<!-- table: ${name} -->\n\n${filled}\n\n<!-- end -->`;
  });
}
