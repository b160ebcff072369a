import { setTimeout as wait } from 'node:timers/promises';
import type { ModelConfig } from '../../../src/model-config.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import type { ModelWork } from '../../../src/ports/model-work.ts';
import { type Dialect, learn, openingDialect } from './dialect.ts';
import { openExchange } from './exchange.ts';
import { type Failure, isAboutWords, isTooLong } from './failure.ts';
import { isTransient } from './is-transient.ts';
import { cancelled, failureError, TooLong, unusable } from './model-error.ts';
import type { Fetch } from './send.ts';
import { isBelow, isOwnServer, serverAddress } from './server-address.ts';
import { type ChatRequest, outputLimit, translate } from './translate.ts';

/** The `fetch` of one piece of work; what LangChain and the openai package are given. */
export type Transport = (work: ModelWork) => Fetch;

type TransportOptions = Readonly<{ log: Logger; fetch: Fetch }>;

const mostRepeats = 2;
/** Somebody waited for the whole deadline, twice. */
const mostRepeatsWhenLate = 1;

/** Milliseconds. A server that wants more is asked again later, by a job. */
const longestWait = 60_000;
const firstWait = 500;

/**
 * All requests of a process to its model: only to the configured address, side by side and in a
 * minute as many as are allowed, paid by a meter, with a deadline, in the server's dialect, repeated
 * where that helps. Errors are AssayError or `TooLong`; libraries wrap them, `modelError` unwraps.
 */
export function openTransport(config: ModelConfig, { log, fetch }: TransportOptions): Transport {
  const address = serverAddress(config);
  const exchange = openExchange(config, fetch);
  const tongue = openTongue(config, log);

  async function request(url: URL, init: RequestInit, work: ModelWork): Promise<Response> {
    if (!isBelow(address, url)) throw unusable('A request to another server was not sent.');
    const signal = AbortSignal.any([work.signal, ...(init.signal ? [init.signal] : [])]);
    const letter = { url, init, signal, meter: work.meter };
    const asked = chatRequest(init.body);
    for (let repeats = 0; ; ) {
      const { dialect } = tongue;
      const exchanged = await exchange({ ...letter, ...spoken(asked, dialect) });
      if (exchanged instanceof Response) return exchanged;
      if (tongue.learns(dialect, exchanged)) continue;
      await beforeRepeat(exchanged, { repeats, signal, log, host: address.host });
      repeats += 1;
    }
  }

  return (work) => (input, init) =>
    request(new URL(input instanceof Request ? input.url : input), init ?? {}, work);
}

function spoken(request: ChatRequest | undefined, dialect: Dialect) {
  if (!request) return {};
  return { request: { body: translate(request, dialect), mostOutput: outputLimit(request) } };
}

/** Waits until it makes sense to ask again; throws where it never does. */
async function beforeRepeat(
  failure: Failure,
  work: Readonly<{ repeats: number; signal: AbortSignal; log: Logger; host: string }>,
): Promise<void> {
  const { repeats, signal, log, host } = work;
  if (failure.kind === 'refused' && isTooLong(failure.refusal)) throw new TooLong();
  const asked = failure.kind === 'refused' ? failure.refusal.retryAfter : undefined;
  const ms = (asked ?? firstWait * 2 ** repeats) * (1 + Math.random() / 4);
  const most = failure.kind === 'late' ? mostRepeatsWhenLate : mostRepeats;
  if (repeats >= most || !isTransient(failure) || ms > longestWait * 1.25) {
    throw failureError(failure, host);
  }
  const status = failure.kind === 'refused' ? failure.refusal.status : undefined;
  log.info({ kind: failure.kind, status, ms: Math.round(ms) }, 'The model is asked again');
  await wait(ms, undefined, { signal }).catch((cause: unknown) => {
    throw cancelled(cause);
  });
}

/** What is known of the server's dialect; it is kept as long as the process lives. */
function openTongue(config: ModelConfig, log: Logger) {
  let dialect = openingDialect(config.model, config.structured, { isOwn: isOwnServer(config) });
  return {
    get dialect() {
      return dialect;
    },
    /** Whether the request is worth asking in other words; `used` are those it was asked in. */
    learns(used: Dialect, failure: Failure): boolean {
      if (failure.kind !== 'refused' || !isAboutWords(failure.refusal)) return false;
      if (used !== dialect) return true;
      const learned = learn(dialect, failure.refusal);
      if (!learned) return false;
      dialect = learned;
      log.info(
        { shape: learned.shapes[0], limit: learned.limits[0], temperature: learned.temperature },
        'The model is asked in other words',
      );
      return true;
    },
  };
}

/** Undefined where it is not a request for a completion. */
function chatRequest(body: RequestInit['body']): ChatRequest | undefined {
  if (typeof body !== 'string') return undefined;
  const request: ChatRequest = JSON.parse(body);
  return Array.isArray(request.messages) ? request : undefined;
}
