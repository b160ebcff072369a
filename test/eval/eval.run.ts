import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { evalOptions } from './eval-options.ts';
import { evaluate, type Run } from './evaluate.ts';
import { openReader } from './open-reader.ts';
import { baselines, keepBaseline, keepMeasured } from './published.ts';
import { regressions } from './regressions.ts';
import { missList, reportOf } from './report.ts';
import { writeDocs } from './write-docs.ts';

const badUsage = 2;
const notConfigured = 3;
const reportFolder = path.resolve(import.meta.dirname, '../../eval-report');
const print = (line: string) => process.stdout.write(`${line}\n`);
const note = (line: string) => process.stderr.write(`${line}\n`);

function fail(message: string, code: number): never {
  note(message);
  process.exit(code);
}

function textOf({ evaluation, misses }: Run): string {
  return `${reportOf(evaluation)}\n${missList(misses)}`;
}

const options = evalOptions(process.argv.slice(2));
if (typeof options === 'string') fail(options, badUsage);
const opened = await openReader(options);
if (typeof opened === 'string') fail(opened, notConfigured);

const runs = await evaluate(opened.reader, options, note);
await opened.close();
const evaluations = runs.map(({ evaluation }) => evaluation);
const failures = evaluations.flatMap((evaluation) =>
  regressions(
    evaluation,
    evaluation.extractor === 'rules'
      ? baselines().find(({ split }) => split === evaluation.split)
      : undefined,
  ),
);

mkdirSync(reportFolder, { recursive: true });
writeFileSync(
  path.join(reportFolder, 'report.md'),
  `# Evaluation\n\n${runs.map(textOf).join('\n')}`,
);
if (options['update-baseline']) keepBaseline(evaluations);
if (options['write-docs']) {
  if (options.extractor === 'rules') keepBaseline(evaluations);
  else keepMeasured(evaluations);
  writeDocs();
}
if (options.json) print(JSON.stringify(evaluations.length === 1 ? evaluations[0] : evaluations));
else print([...runs.map(textOf), ...failures.map((failure) => `REGRESSION ${failure}`)].join('\n'));
if (failures.length > 0) process.exitCode = 1;
