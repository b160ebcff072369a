import type { ModelRequest } from '../../adapters/model/connection/connection.ts';
import type { Usage } from '../../src/costs/usage.ts';
import type { ModelConfig } from '../../src/model-config.ts';
import type { ModelWork } from '../../src/ports/model-work.ts';
import type { OpenAiServer } from './openai-server.ts';

/** A model at a server of the tests, with what a test changes about it. */
export function modelAt(
  { url }: Pick<OpenAiServer, 'url'>,
  changed: Partial<ModelConfig> = {},
): ModelConfig {
  return {
    server: { kind: 'openai', baseUrl: url },
    model: 'small-model',
    evidence: 'all',
    structured: 'auto',
    concurrency: 4,
    timeoutMs: 10_000,
    budget: {},
    ...changed,
  };
}

export type CountedWork = ModelWork &
  Readonly<{ permitted: readonly number[]; booked: readonly Usage[] }>;

/** Work that anybody may pay for, and what was paid. */
export function countedWork(signal: AbortSignal = new AbortController().signal): CountedWork {
  const permitted: number[] = [];
  const booked: Usage[] = [];
  return {
    signal,
    meter: {
      permit: async (tokens) => void permitted.push(tokens),
      book: (usage) => void booked.push(usage),
    },
    permitted,
    booked,
  };
}

/** A question to a model. */
export function modelRequest(input: string, text = 'List the claims.'): ModelRequest {
  return {
    prompt: { name: 'list-claims', version: 1, text, hash: 'list-claims' },
    input,
    maxOutputTokens: 100,
  };
}
