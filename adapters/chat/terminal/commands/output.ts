import type { ErrorReport } from '../../../../src/errors.ts';
import { plainText } from '../draw-table.ts';
import { progressLine } from '../progress-line.ts';

/**
 * Standard output carries results and nothing else, standard error everything else; with `--json`
 * the result is one JSON document.
 */
export type Output = Readonly<{
  json: boolean;
  /** Prints a result: the value with `--json`, else what `draw` makes of it. */
  result(value: unknown, draw: () => string): void;
  /** The line about work in progress; the next one takes its place. Only where a person looks. */
  progress(line: string): void;
  error(report: ErrorReport): void;
}>;

export function openOutput(json: boolean): Output {
  const isWatched = process.stderr.isTTY === true && !json;
  const { clear, show } = progressLine();
  const print = (text: string) => process.stdout.write(`${text}\n`);
  return {
    json,
    result(value, draw) {
      clear();
      print(json ? JSON.stringify(value, null, 2) : draw());
    },
    progress(line) {
      if (isWatched) show(line);
    },
    error(report) {
      clear();
      if (json) print(JSON.stringify({ error: report }));
      else process.stderr.write(`${plainText(`${report.message} ${report.remedy}`)}\n`);
    },
  };
}
