import { z } from 'zod';
import { outputSchema } from '../connection/output-schema.ts';
import { loadPrompt } from '../prompts/load-prompt.ts';
import { type Asker, ask } from './asker.ts';
import type { Chunk } from './line.ts';
import type { ReadClaim } from './read-claim.ts';

type NotFound = Extract<ReadClaim, { state: 'not found' }>['claim'];

const anchorsSchema = outputSchema(
  'anchors',
  z.object({
    anchors: z.array(
      z.object({
        claim: z.int(),
        from: z.int(),
        to: z.int(),
        anchor: z.string().nullable(),
      }),
    ),
  }),
);

/** Claims asked about again at once. */
const most = 40;

/**
 * Asks once, for all claims together, for the words that were not found in their lines. Gives the
 * claims with new words; what was not answered is left out. Throws as `Connection.ask`.
 */
export async function askAgain(
  asker: Asker,
  chunk: Chunk,
  claims: readonly NotFound[],
): Promise<readonly NotFound[]> {
  const asked = claims.slice(0, most);
  const numbers = new Set(asked.flatMap(({ from, to }) => range(from, to)));
  const answer = await ask(asker, {
    prompt: await loadPrompt('extract-anchor'),
    schema: anchorsSchema,
    chunk,
    only: {
      numbers: [...numbers].sort((a, b) => a - b),
      words: asked.map(
        ({ type, from, to, anchor }, index) =>
          `claim ${index + 1}, ${type}, lines ${from} to ${to}: ${JSON.stringify(anchor)}`,
      ),
    },
  });
  if (answer.state === 'too long') return [];
  return answer.value.anchors.flatMap(({ claim, from, to, anchor }) => {
    const before = asked[claim - 1];
    return before && anchor !== null ? [{ ...before, from, to, anchor }] : [];
  });
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
