import type { ModelConfig } from '../../../src/model-config.ts';
import type { Meter } from '../../../src/ports/model-work.ts';
import type { Failure } from './failure.ts';
import { failureError, unusable } from './model-error.ts';
import { readStream, writtenIn } from './read-stream.ts';
import { type Fetch, type Sent, send } from './send.ts';
import { serverAddress } from './server-address.ts';
import { openTurns, type Turn } from './turns.ts';
import { tokensOf, usageOf } from './usage.ts';

/** An answer, or why there is none. */
export type Exchange = Response | Failure;

type Letter = Readonly<{
  url: URL;
  init: RequestInit;
  /** A request for a completion; absent: something else, which costs nothing. */
  request?: Readonly<{ body: Record<string, unknown>; mostOutput: number }>;
  signal: AbortSignal;
  meter: Meter;
}>;

/** Sends a request once, in its turn; what was answered is booked, also when it broke off. */
export function openExchange(config: ModelConfig, fetch: Fetch) {
  const { timeoutMs } = config;
  const takeTurn = openTurns(config);
  const { host } = serverAddress(config);
  return async ({ url, init, request, signal, meter }: Letter): Promise<Exchange> => {
    const { body, inputTokens, tokens } = weighed(request);
    const turn = await takeTurn({ tokens, signal, meter });
    let sent: Sent | undefined;
    try {
      const letter = { url, init: { ...init, ...body }, signal, timeoutMs };
      sent = await send(fetch, { ...letter, isStream: request?.body['stream'] === true });
      if (sent.state === 'failed') return sent.failure;
      if (sent.state === 'coming') {
        return streamed(sent.pieces, turn, { inputTokens, host, signal });
      }
      const answer = parsed(sent.text);
      if (request) turn.book(usageOf(answer, inputTokens, writtenIn(answer)));
      if (answer === undefined) throw unusable(`${host} sent something that is not an answer.`);
      return Response.json(answer);
    } finally {
      if (sent?.state !== 'coming') turn.end();
    }
  };
}

/** What a request is in bytes, and the most tokens it may use. */
function weighed(request: Letter['request']) {
  if (!request) return { inputTokens: 0, tokens: 0 };
  const body = JSON.stringify(request.body);
  const inputTokens = tokensOf(body.length);
  return { body: { body }, inputTokens, tokens: inputTokens + request.mostOutput };
}

type Reading = Readonly<{ inputTokens: number; host: string; signal: AbortSignal }>;

/** The same pieces; when they end, or nobody wants more, the turn ends and is booked. */
function streamed(pieces: AsyncIterable<Uint8Array>, turn: Turn, reading: Reading): Response {
  const stream = readStream();
  let isBooked = false;
  const end = () => {
    if (!isBooked) turn.book(usageOf(stream.counted(), reading.inputTokens, stream.written()));
    isBooked = true;
    turn.end();
  };
  reading.signal.addEventListener('abort', end, { once: true });
  async function* watched() {
    try {
      for await (const piece of pieces) {
        stream.see(piece);
        yield piece;
      }
      if (!stream.isWhole()) throw failureError({ kind: 'broken' }, reading.host);
    } finally {
      reading.signal.removeEventListener('abort', end);
      end();
    }
  }
  return new Response(ReadableStream.from(watched()), {
    headers: { 'content-type': 'text/event-stream' },
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
