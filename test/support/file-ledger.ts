import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Ledger } from './recording-channel.ts';

/** What stands in the file was seen by people, whatever became of the process that wrote it. */
export function fileLedger(file: string): Ledger {
  return {
    list: () =>
      existsSync(file)
        ? readFileSync(file, 'utf8')
            .split('\n')
            .filter(Boolean)
            .map((line) => JSON.parse(line))
        : [],
    add: (seen) => appendFileSync(file, `${JSON.stringify(seen)}\n`),
  };
}
