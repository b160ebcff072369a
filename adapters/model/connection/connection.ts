import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { z } from 'zod';
import type { ModelWork, Usage } from '../../../src/ports/model-work.ts';
import type { Prompt } from '../prompts/prompt.ts';

/** The shape an answer has to have; `json` is what the server is told, `parse` what code insists on. */
export type OutputSchema<T> = Readonly<{
  name: string;
  /** Strict: all properties required, nullable instead of optional, nothing additional. */
  json: Readonly<Record<string, unknown>>;
  parse: z.ZodType<T>;
  /** SHA-256 of `json`. */
  hash: string;
}>;

export type ModelRequest = Readonly<{
  prompt: Prompt;
  /** The user's message: data, delimited. */
  input: string;
  maxOutputTokens: number;
}>;

export type Asked<T> =
  | Readonly<{ state: 'answered'; value: T; usage: Usage }>
  /** The question or its answer is too long: ask for less, never the same again. */
  | Readonly<{ state: 'too long' }>;

/**
 * The one way to a model. Each method keeps to the limits of concurrency and rate, asks the meter
 * before and books after, retries what is transient, and throws AssayError MODEL_UNREACHABLE,
 * MODEL_REFUSED, MODEL_QUOTA_SPENT, MODEL_BUDGET_SPENT or MODEL_ANSWER_UNUSABLE, or CANCELLED.
 */
export type Connection = Readonly<{
  /** As configured. */
  model: string;
  /** One structured answer. */
  ask<T>(request: ModelRequest, schema: OutputSchema<T>, work: ModelWork): Promise<Asked<T>>;
  /** Prose as it comes. */
  stream(request: ModelRequest, work: ModelWork): AsyncIterable<string>;
  /** The bare model, for an agent; requests are limited, metered and retried like all others. */
  chatModel(work: ModelWork, limit: Readonly<{ maxOutputTokens: number }>): Promise<BaseChatModel>;
}>;
