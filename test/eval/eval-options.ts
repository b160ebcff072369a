import { parseArgs } from 'node:util';
import { z } from 'zod';
import { manners } from '../support/eval/simulated-model.ts';
import { extractorChoices } from './evaluation.ts';
import { splits } from './gold-cases.ts';

const optionsSchema = z
  .object({
    json: z.boolean().default(false),
    split: z.enum(splits).optional(),
    extractor: z.enum(extractorChoices).default('rules'),
    /** Times a model reads everything; the run in the middle counts. */
    runs: z.coerce.number().int().min(1).max(9).optional(),
    /** Folder that exchanges with a model are kept in, or answered from. */
    record: z.string().min(1).optional(),
    replay: z.string().min(1).optional(),
    simulate: z.enum(manners).optional(),
    'update-baseline': z.boolean().default(false),
    'write-docs': z.boolean().default(false),
  })
  .refine(({ record, replay, simulate }) => !(replay && (record ?? simulate)), {
    error: '--replay goes with neither --record nor --simulate',
  })
  .refine(
    ({ extractor, record, replay, simulate }) =>
      extractor !== 'rules' || (record ?? replay ?? simulate) === undefined,
    { error: '--record, --replay and --simulate need --extractor model or both' },
  );
export type EvalOptions = z.output<typeof optionsSchema>;

/** What the command line asks for, or one sentence on what is wrong with it. */
export function evalOptions(args: readonly string[]): EvalOptions | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean' },
        split: { type: 'string' },
        extractor: { type: 'string' },
        runs: { type: 'string' },
        record: { type: 'string' },
        replay: { type: 'string' },
        simulate: { type: 'string' },
        'update-baseline': { type: 'boolean' },
        'write-docs': { type: 'boolean' },
      },
    });
    const parsed = optionsSchema.safeParse(values);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    return `${issue?.path.map((name) => `--${String(name)}: `).join('') ?? ''}${issue?.message}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
