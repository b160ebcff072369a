import type { ModelWork } from '../../../src/ports/model-work.ts';
import type { Asked, Connection, ModelRequest, OutputSchema } from './connection.ts';
import { messagesOf } from './messages-of.ts';
import { modelError, ownError, TooLong, unusable } from './model-error.ts';
import { readJson } from './read-json.ts';
import { openTally } from './tally.ts';

/** One structured answer, once: neither a broken nor a cut one is asked for again. */
export async function ask<T>(
  chatModel: Connection['chatModel'],
  request: ModelRequest,
  schema: OutputSchema<T>,
  work: ModelWork,
): Promise<Asked<T>> {
  const tally = openTally(work.meter);
  try {
    const model = await chatModel({ ...work, meter: tally.meter }, request);
    const options = { signal: work.signal, response_format: shapeOf(schema) };
    const answer = await model.invoke(messagesOf(request), options);
    if (answer.response_metadata['finish_reason'] === 'length') return { state: 'too long' };
    return { state: 'answered', value: shaped(answer.text, schema), usage: tally.used() };
  } catch (error) {
    if (ownError(error) instanceof TooLong) return { state: 'too long' };
    throw modelError(error, work.signal);
  }
}

/**
 * Told so, because the openai package parses what it is told to be `json_schema`, and throws away
 * what it cannot parse. The transport sends it as the server understands it.
 */
function shapeOf({ name, json }: OutputSchema<unknown>) {
  return { type: 'json_object', json_schema: { name, schema: json } };
}

/** Throws AssayError MODEL_ANSWER_UNUSABLE. */
function shaped<T>(text: string, { parse }: OutputSchema<T>): T {
  if (text.trim() === '') throw unusable('The language model gave no answer.');
  const answer = readJson(text);
  if (answer === undefined) throw unusable('The language model did not answer in JSON.');
  const { data, success } = parse.safeParse(answer);
  if (!success) throw unusable('The language model answered in another shape than it was asked.');
  return data;
}
