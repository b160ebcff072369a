import { readConfig } from '../../src/config.ts';
import { AssayError } from '../../src/errors.ts';
import { memoryLog } from '../support/memory-log.ts';
import type { EvalOptions } from './eval-options.ts';
import type { Reader } from './evaluation.ts';

type Opened = Readonly<{ reader: Reader; close(): Promise<void> }>;

const withoutModel =
  'No model is configured: set OPENAI_API_KEY, or OPENAI_BASE_URL for a local server, and ASSAY_MODEL.';

/** Who is to be evaluated, or one sentence on why that cannot be. */
export async function openReader({ extractor }: EvalOptions): Promise<Opened | string> {
  if (extractor === 'rules') return { reader: { extractor }, close: async () => undefined };
  try {
    const { model: config } = readConfig();
    if (!config) return withoutModel;
    const { openModel } = await import('../../adapters/model/open-model.ts');
    const model = openModel(config, { log: memoryLog() });
    return { reader: { extractor, model }, close: async () => undefined };
  } catch (error) {
    if (error instanceof AssayError) return `${error.message} ${error.remedy}`;
    throw error;
  }
}
