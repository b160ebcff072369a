import { z } from 'zod';
import type { Usage } from '../../../src/costs/usage.ts';

/** Tokens of a text as long as nobody counts better: characters / 4. */
export const estimatedTokens = (characters: number): number => Math.ceil(characters / 4);

const count = z.number().int().nonnegative().max(1_000_000_000);
const countedSchema = z.object({
  usage: z.object({ prompt_tokens: count, completion_tokens: count }),
});

/** What a request used: as the server counted, where it did so in a way that can be believed. */
export function usageOf(answer: unknown, inputTokens: number, written: number): Usage {
  const { data } = countedSchema.safeParse(answer);
  return {
    requests: 1,
    inputTokens: data?.usage.prompt_tokens ?? inputTokens,
    outputTokens: data?.usage.completion_tokens ?? estimatedTokens(written),
  };
}
