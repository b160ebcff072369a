import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { extractClaims } from './extract-claims.ts';
import { goldCases, type Split, splits } from './gold.ts';
import { type DocumentScore, scoreDocument } from './score-document.ts';
import { type Evaluation, regressions, totalScores } from './total-scores.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    split: { type: 'string' },
    extractor: { type: 'string', default: 'rules' },
    'update-baseline': { type: 'boolean', default: false },
  },
});

const baselineFile = path.join(import.meta.dirname, 'baseline.json');
const reportFolder = path.resolve(import.meta.dirname, '../../eval-report');
const print = (line: string) => process.stdout.write(`${line}\n`);

async function evaluate(split: Split): Promise<DocumentScore[]> {
  const scores: DocumentScore[] = [];
  for (const { gold, path: file } of goldCases(split)) {
    scores.push(scoreDocument(gold, await extractClaims(file)));
  }
  return scores;
}

const percent = (value: number | null) => (value === null ? '-' : `${(value * 100).toFixed(1)} %`);

function table(evaluation: Evaluation): string {
  const rows = evaluation.perType.map(({ type, gold, found, precision, recall, attributes }) =>
    [type, gold, found, percent(precision), percent(recall), percent(attributes)].join(' | '),
  );
  return [
    `## ${evaluation.split}: ${evaluation.documents} documents`,
    '',
    '| type | gold | found | precision | recall | attributes exact |',
    '|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
    '',
    `polarity errors ${evaluation.polarityErrors}, falsely asserted ${evaluation.falselyAsserted}, ` +
      `forbidden ${evaluation.forbidden}, invalid quotes ${evaluation.invalidQuotes}`,
    '',
  ].join('\n');
}

function missList(scores: readonly DocumentScore[]): string {
  return scores
    .filter(({ misses }) => misses.length > 0)
    .map(({ file, misses }) => [`### ${file}`, ...misses.map((miss) => `- ${miss}`), ''].join('\n'))
    .join('\n');
}

const chosen = splits.filter((split) => options.split === undefined || split === options.split);
const evaluations: Evaluation[] = [];
const reports: string[] = [];
for (const split of chosen) {
  const scores = await evaluate(split);
  if (scores.length === 0) continue;
  const evaluation = totalScores(split, scores);
  evaluations.push(evaluation);
  reports.push(table(evaluation), missList(scores));
}

mkdirSync(reportFolder, { recursive: true });
writeFileSync(path.join(reportFolder, 'report.md'), `# Evaluation\n\n${reports.join('\n')}`);
if (options['update-baseline']) {
  writeFileSync(baselineFile, `${JSON.stringify(evaluations, null, 2)}\n`);
}

const baselines: readonly Evaluation[] = existsSync(baselineFile)
  ? JSON.parse(readFileSync(baselineFile, 'utf8'))
  : [];
const failures = evaluations.flatMap((evaluation) =>
  regressions(
    evaluation,
    baselines.find(({ split }) => split === evaluation.split),
  ),
);
if (options.json) print(JSON.stringify(evaluations.length === 1 ? evaluations[0] : evaluations));
else print([...reports, ...failures.map((failure) => `REGRESSION ${failure}`)].join('\n'));
if (failures.length > 0) process.exitCode = 1;
