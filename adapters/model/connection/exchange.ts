import type { ModelConfig } from '../../../src/model-config.ts';
import type { Meter } from '../../../src/ports/model-work.ts';
import type { Failure } from './failure.ts';
import { failureError, unusable } from './model-error.ts';
import { readStream, writtenIn } from './read-stream.ts';
import { type Fetch, type Sent, send } from './send.ts';
import { serverAddress } from './server-address.ts';
import { openTurns, type Turn } from './turns.ts';
import { estimatedTokens, usageOf } from './usage.ts';

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
    const isStream = request?.body['stream'] === true;
    let sent: Sent | undefined;
    try {
      sent = await send(fetch, { url, init: { ...init, ...body }, signal, timeoutMs, isStream });
      return received(sent, turn, { inputTokens, host, signal });
    } finally {
      if (sent?.state !== 'coming') turn.end();
    }
  };
}

type Reading = Readonly<{ inputTokens: number; host: string; signal: AbortSignal }>;

function received(sent: Sent, turn: Turn, reading: Reading): Exchange {
  const { inputTokens, host } = reading;
  switch (sent.state) {
    case 'coming':
      return streamed(sent.pieces, turn, reading);
    case 'failed':
      return sent.failure;
    case 'whole': {
      const answer = parsed(sent.text);
      turn.answered(usageOf(answer, inputTokens, writtenIn(answer)));
      if (answer === undefined) throw unusable(`${host} sent something that is not an answer.`);
      return Response.json(answer);
    }
  }
}

/** What a request is in bytes, and the most tokens it may use. */
function weighed(request: Letter['request']) {
  if (!request) return { inputTokens: 0, tokens: 0 };
  const body = JSON.stringify(request.body);
  const inputTokens = estimatedTokens(body.length);
  return { body: { body }, inputTokens, tokens: inputTokens + request.mostOutput };
}

/** The same pieces; when they end, or nobody wants more, the turn ends and is booked. */
function streamed(pieces: AsyncIterable<Uint8Array>, turn: Turn, reading: Reading): Response {
  const stream = readStream();
  const end = () => turn.answered(usageOf(stream.counted(), reading.inputTokens, stream.written()));
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
