import type {
  Connection,
  ModelRequest,
  OutputSchema,
} from '../../../../adapters/model/connection/connection.ts';
import { AssayError, type ErrorCode } from '../../../../src/errors.ts';
import type { AnswerCache } from '../../../../src/ports/model-work.ts';
import type { Json } from '../../../../src/ports/store.ts';

type Says = (
  request: ModelRequest,
  nth: number,
) => unknown | 'too long' | AssayError | Promise<unknown>;

/** A connection that answers from a script and remembers what it was asked. */
export function scriptedConnection(says: Says) {
  const requests: ModelRequest[] = [];
  const connection: Connection = {
    model: 'scripted',
    ask: async <T>(request: ModelRequest, schema: OutputSchema<T>) => {
      requests.push(request);
      const said = await says(request, requests.length);
      if (said instanceof AssayError) throw said;
      if (said === 'too long') return { state: 'too long' };
      const usage = { requests: 1, inputTokens: 1, outputTokens: 1 };
      return { state: 'answered', value: schema.parse.parse(said), usage };
    },
    stream: () => {
      throw new TypeError('It writes no prose.');
    },
    chatModel: () => Promise.reject(new TypeError('It is no agent.')),
  };
  return { connection, requests };
}

export function failure(code: ErrorCode): AssayError {
  return new AssayError({ code, message: 'It failed.', remedy: 'Try again.' });
}

export function memoryCache(): AnswerCache {
  const answers = new Map<string, Json>();
  return {
    get: async (key) => answers.get(key),
    put: async (key, answer) => void answers.set(key, structuredClone(answer)),
  };
}

type Item = Readonly<Record<string, unknown>>;

/** A claim as a model answers it. */
export function answered(item: Item): Item {
  const subject = { entity: null, product: null, version: null, site: null };
  return { polarity: 'asserted', subject, attributes: [], from: 1, to: 1, ...item };
}
