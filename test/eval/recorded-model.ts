import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { AssayError } from '../../src/errors.ts';

const exchangeSchema = z.object({ model: z.string() });

/** The model whose exchanges are in a folder. Throws FILE_NOT_FOUND where there are none. */
export function recordedModel(folder: string): string {
  const [file] = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map(({ name }) => path.join(folder, name));
  if (file === undefined) {
    throw new AssayError({
      code: 'FILE_NOT_FOUND',
      message: `There are no recorded exchanges in ${folder}.`,
      remedy: 'Record them with --record and a configured model.',
    });
  }
  return exchangeSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).model;
}
