import { AssayError } from '../../../src/errors.ts';
import { unusable } from '../connection/model-error.ts';
import type { LooseAnswer } from './answer-schema.ts';
import { type Asker, ask, type Question } from './asker.ts';
import { halvesOf } from './chunks.ts';
import type { Chunk } from './line.ts';

/** Lines that were answered about as one. */
export type Part = Readonly<{ chunk: Chunk; claims: LooseAnswer['claims'] }>;

/** What was answered about the parts of a chunk, in their order, and what went wrong with the rest. */
export type InParts = Readonly<{
  parts: readonly Part[];
  failure?: AssayError;
  /** The model could not answer about a single sentence. */
  gaveUp: boolean;
}>;

/**
 * Asks about a chunk; where that is too long, about its halves, and so on: never the same twice. A
 * model that manages none of them is not asked about more. Throws only CANCELLED.
 */
export async function askInParts(asker: Asker, question: Question<LooseAnswer>): Promise<InParts> {
  const waiting: Chunk[] = [question.chunk];
  const parts: Part[] = [];
  let failure: AssayError | undefined;
  let gaveUp = false;
  while (waiting.length > 0 && mayGoOn(parts, failure)) {
    const { part, halves, ...rest } = await askOnce(asker, question, waiting.shift() ?? []);
    if (part) parts.push(part);
    waiting.unshift(...(halves ?? []));
    failure ??= rest.failure;
    gaveUp ||= rest.isTooLong === true && parts.length === 0;
  }
  return { parts, gaveUp, ...(failure && { failure }) };
}

type Outcome = Readonly<{
  part?: Part;
  halves?: readonly [Chunk, Chunk];
  failure?: AssayError;
  isTooLong?: boolean;
}>;

async function askOnce(
  asker: Asker,
  question: Question<LooseAnswer>,
  chunk: Chunk,
): Promise<Outcome> {
  const answer = await ask(asker, { ...question, chunk }).catch(failureOf);
  if (answer instanceof AssayError) return { failure: answer };
  if (answer.state === 'answered') return { part: { chunk, claims: answer.value.claims } };
  const halves = halvesOf(chunk);
  return halves ? { halves } : { failure: tooLong(), isTooLong: true };
}

/** One answer that is none costs its part; without any answer, or without a model, it is over. */
function mayGoOn(parts: readonly Part[], failure: AssayError | undefined): boolean {
  if (failure === undefined) return true;
  return parts.length > 0 && failure.code === 'MODEL_ANSWER_UNUSABLE';
}

function failureOf(error: unknown): AssayError {
  if (error instanceof AssayError && error.code !== 'CANCELLED') return error;
  throw error;
}

function tooLong(): AssayError {
  return unusable('The language model cannot answer about a single sentence in one piece.');
}
