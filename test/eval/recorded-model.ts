import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { AssayError } from '../../src/errors.ts';

const exchangeSchema = z.object({
  model: z.string(),
  request: z.object({ body: z.record(z.string(), z.unknown()).default({}) }),
});

/** Nobody listens there; a replay sends nothing anyway. */
const nowhere = 'http://127.0.0.1:9/v1';

/**
 * Settings that ask as the exchanges of a folder were asked: of OpenAI itself or of a compatible
 * server, which differ in the names of some parameters. Throws FILE_NOT_FOUND where there are none.
 */
export function recordedSettings(folder: string): Readonly<Record<string, string>> {
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
  const { model, request } = exchangeSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const { body } = request;
  const isOpenAi =
    'reasoning_effort' in body || ('max_completion_tokens' in body && 'temperature' in body);
  return {
    ASSAY_MODEL: model,
    ...(isOpenAi ? { OPENAI_API_KEY: 'replayed' } : { OPENAI_BASE_URL: nowhere }),
  };
}
