import { createHash } from 'node:crypto';
import type { OutputSchema } from '../connection/connection.ts';
import type { Prompt } from '../prompts/prompt.ts';
import type { Chunk } from './line.ts';

/** Raise when lines, chunks or inputs are made otherwise: answers kept from before are then asked anew. */
const extractionVersion = 1;

/** What an answer depends on; marks are chance and no part of it. */
export type Asking = Readonly<{
  /** SHA-256 of the document's bytes. */
  document: string;
  model: string;
  prompt: Prompt;
  schema: OutputSchema<unknown>;
}>;

/** Names the answer to a question about lines; `more` is what else the question says. */
export function answerKey(
  { document, model, prompt, schema }: Asking,
  chunk: Chunk,
  more: readonly string[] = [],
): string {
  const lines = chunk.map(({ page, view, start, end, text }) => [page, view, start, end, text]);
  const parts = [extractionVersion, document, model, prompt.hash, schema.hash, lines, more];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
