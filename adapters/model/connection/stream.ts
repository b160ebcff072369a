import type { ModelWork } from '../../../src/ports/model-work.ts';
import type { Connection, ModelRequest } from './connection.ts';
import { messagesOf } from './messages-of.ts';
import { modelError, unusable } from './model-error.ts';

/** Prose as it comes. */
export async function* stream(
  chatModel: Connection['chatModel'],
  request: ModelRequest,
  work: ModelWork,
): AsyncGenerator<string> {
  let isSilent = true;
  try {
    const model = await chatModel(work, request);
    for await (const { text } of await model.stream(messagesOf(request), { signal: work.signal })) {
      if (text === '') continue;
      isSilent = false;
      yield text;
    }
    work.signal.throwIfAborted();
  } catch (error) {
    throw modelError(error, work.signal);
  }
  if (isSilent) throw unusable('The language model did not answer.');
}
