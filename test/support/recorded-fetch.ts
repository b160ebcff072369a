import { mkdir, writeFile } from 'node:fs/promises';
import { AssayError } from '../../src/errors.ts';
import {
  type Exchange,
  exchangeFile,
  exchangeKey,
  exchangeText,
  type RecordedRequest,
  readExchange,
  responseOf,
} from './exchange.ts';

type Fetch = typeof globalThis.fetch;

type RecordedOptions = Readonly<{
  /** In CI nothing is ever recorded. */
  mode: 'replay' | 'record';
  folder: string;
  /** Who answers while recording; default: the network. */
  fetch?: Fetch;
  /** Who writes the answers of `fetch`. By hand: it is a script, no model. */
  writtenBy?: Exchange['writtenBy'];
  /** The day of a recording, YYYY-MM-DD. */
  today?: string;
  isCi?: boolean;
}>;

export type RecordedFetch = Readonly<{
  fetch: Fetch;
  /** Whose answers were given so far. By hand as soon as one of them was written by hand. */
  answeredBy(): 'nobody' | 'model' | 'hand';
  /** Requests nobody has an answer to, in their order. */
  missing(): readonly RecordedRequest[];
}>;

/** Said by the server about itself, not about the question: asked again, never kept. */
const passing = new Set([401, 403, 408, 409, 425, 429]);

/**
 * Exchanges with a model from a folder. Replay never uses the network: an unknown request is an
 * AssayError that says how to record it. Recording asks for what is unknown, and a model also for what
 * was written by hand, each once. Headers, and so keys, are never kept.
 */
export function recordedFetch(options: RecordedOptions): RecordedFetch {
  const { mode, folder, isCi = process.env['CI'] === 'true' } = options;
  const { writtenBy = 'model' } = options;
  if (writtenBy === 'hand' && !options.fetch) throw new Error('Nothing by hand is on the network.');
  if (mode === 'record' && isCi) throw new Error('In CI exchanges are replayed, never recorded.');
  const given = new Map<string, Promise<Exchange | Response>>();
  const used = new Set<Exchange['writtenBy']>();
  const missing: RecordedRequest[] = [];

  async function find(request: RecordedRequest, ask: () => Promise<Response>) {
    const known = await readExchange(folder, request);
    const isGood = mode === 'replay' || writtenBy === 'hand' || known?.writtenBy === 'model';
    if (known && isGood) return known;
    if (mode === 'record') return record(request, await ask(), options);
    missing.push(request);
    throw unknown(request, folder);
  }

  return {
    async fetch(input, init) {
      const request = await requestOf(new Request(input, init));
      const key = exchangeKey(request);
      const ask = () => (options.fetch ?? globalThis.fetch)(input, init);
      const mine = given.getOrInsertComputed(key, () => find(request, ask));
      const found = await mine.catch((error: unknown) => {
        given.delete(key);
        throw error;
      });
      if (found instanceof Response) {
        given.delete(key);
        return found.clone();
      }
      used.add(found.writtenBy);
      return responseOf(found);
    },
    answeredBy: () => (used.has('hand') ? 'hand' : used.has('model') ? 'model' : 'nobody'),
    missing: () => missing,
  };
}

async function requestOf(request: Request): Promise<RecordedRequest> {
  const { pathname, search } = new URL(request.url);
  const text = await request.text();
  return { path: pathname + search, ...(text !== '' && { body: JSON.parse(text) }) };
}

/** Keeps an answer of the server; what only says that it is busy is passed on. */
async function record(
  request: RecordedRequest,
  response: Response,
  options: RecordedOptions,
): Promise<Exchange | Response> {
  const { folder, writtenBy = 'model' } = options;
  const { today = Temporal.Now.plainDateISO('UTC').toString() } = options;
  const { status } = response;
  if (status >= 500 || passing.has(status)) return response;
  const contentType = response.headers.get('content-type') ?? 'application/json';
  const exchange: Exchange = {
    writtenBy,
    model: modelOf(request),
    recordedOn: today,
    request,
    response: { status, contentType, body: bodyOf(await response.text()) },
  };
  await mkdir(folder, { recursive: true });
  await writeFile(exchangeFile(folder, request), exchangeText(exchange));
  return exchange;
}

/** Lines of a stream, and what is no JSON whatever it is called, stay text. */
function bodyOf(text: string): Exchange['response']['body'] {
  try {
    const body: Exchange['response']['body'] = JSON.parse(text);
    return typeof body === 'string' ? text : body;
  } catch {
    return text;
  }
}

function modelOf({ body }: RecordedRequest): string {
  const named = body && typeof body === 'object' && 'model' in body ? body['model'] : undefined;
  return typeof named === 'string' ? named : 'not named';
}

function unknown(request: RecordedRequest, folder: string): AssayError {
  return new AssayError({
    code: 'INTERNAL',
    message: `No exchange with a model is recorded for ${request.path} as ${exchangeKey(request)}.json in ${folder}.`,
    remedy: 'Record it with a model at hand, or write it by hand and say so in writtenBy.',
  });
}
