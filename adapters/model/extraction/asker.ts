import { z } from 'zod';
import type { AnswerCache, ModelWork } from '../../../src/ports/model-work.ts';
import type { Connection, OutputSchema } from '../connection/connection.ts';
import type { Prompt } from '../prompts/prompt.ts';
import { answerKey } from './answer-key.ts';
import { chunkInput, someLines } from './chunk-input.ts';
import { type Chunk, sizeOf } from './line.ts';
import { type Chance, marking } from './marking.ts';

/** Everything that asking about a document's lines takes. */
export type Asker = Readonly<{
  connection: Connection;
  /** SHA-256 of the document's bytes. */
  document: string;
  work: ModelWork;
  cache?: AnswerCache;
  chance?: Chance;
}>;

export type Question<T> = Readonly<{
  prompt: Prompt;
  schema: OutputSchema<T>;
  chunk: Chunk;
  /** Where only some lines of the chunk are asked about: their numbers, and what is asked of them. */
  only?: Readonly<{ numbers: readonly number[]; words: readonly string[] }>;
}>;

type Answer<T> = Readonly<{ state: 'answered'; value: T } | { state: 'too long' }>;

/** Tokens of an answer: one that says nothing, and room for as much again as was read. */
const leastOutput = 2_000;
const mostOutput = 10_000;

/**
 * Asks a model, or finds what it answered before about the same lines. That a question was too long
 * is an answer, too, and is kept as one. Throws as `Connection.ask`.
 */
export async function ask<T>(
  { connection, document, work, cache, chance }: Asker,
  { prompt, schema, chunk, only }: Question<T>,
): Promise<Answer<T>> {
  const asking = { document, model: connection.model, prompt, schema };
  const key = answerKey(asking, chunk, only?.words);
  const keptSchema = z.discriminatedUnion('state', [
    z.object({ state: z.literal('answered'), value: schema.parse }),
    z.object({ state: z.literal('too long') }),
  ]);
  const before = keptSchema.safeParse(await cache?.get(key));
  if (before.success) return before.data;
  const marks = marking(chance);
  const input = only ? someLines(chunk, only.numbers, only.words, marks) : chunkInput(chunk, marks);
  const maxOutputTokens = Math.min(mostOutput, leastOutput + Math.ceil(sizeOf(chunk) / 4));
  const asked = await connection.ask({ prompt, input, maxOutputTokens }, schema, work);
  const answer: Answer<T> =
    asked.state === 'answered' ? { state: 'answered', value: asked.value } : asked;
  await cache?.put(key, z.json().parse(answer));
  return answer;
}
