import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Evaluation } from './evaluation.ts';

/** What the rules score; what is worse fails the evaluation. */
const baselineFile = path.join(import.meta.dirname, 'baseline.json');
/** What others scored, written down by whoever could measure it. */
const measuredFile = path.join(import.meta.dirname, 'measured.json');

function read(file: string): readonly Evaluation[] {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

const keyOf = ({ extractor, split, model }: Evaluation) =>
  [extractor, split, model?.origin ?? ''].join();

/** Replaces what was known of the same readers and splits, and keeps the rest. */
function keep(file: string, evaluations: readonly Evaluation[]): void {
  const known = new Map(read(file).map((one) => [keyOf(one), one]));
  for (const evaluation of evaluations) known.set(keyOf(evaluation), evaluation);
  writeFileSync(file, readable([...known.values()]));
}

/** Short lists of numbers on one line, as the formatter wants them. */
function readable(evaluations: readonly Evaluation[]): string {
  const json = JSON.stringify(evaluations, null, 2);
  const lists = json.replace(/\[\s+([\d.,\s]{1,80}?)\s+\]/gu, (_, numbers: string) => {
    return `[${numbers.split(/,\s+/u).join(', ')}]`;
  });
  return `${lists}\n`;
}

export const baselines = (): readonly Evaluation[] => read(baselineFile);
export const measured = (): readonly Evaluation[] => read(measuredFile);
export const keepBaseline = (evaluations: readonly Evaluation[]) => keep(baselineFile, evaluations);
export const keepMeasured = (evaluations: readonly Evaluation[]) => keep(measuredFile, evaluations);
