import { AssayError } from '../../../src/errors.ts';
import type { Failure } from './failure.ts';
import { cancelled, failureError } from './model-error.ts';
import { openPatience, type Patience } from './patience.ts';
import { readRefusal } from './read-refusal.ts';

export type Fetch = typeof globalThis.fetch;

/** What came back: the whole answer, an answer as it comes, or none. */
export type Sent =
  | Readonly<{ state: 'whole'; text: string }>
  | Readonly<{ state: 'coming'; pieces: AsyncIterable<Uint8Array> }>
  | Readonly<{ state: 'failed'; failure: Failure }>;

type Letter = Readonly<{
  url: URL;
  init: RequestInit;
  isStream: boolean;
  signal: AbortSignal;
  /** For a whole answer; for one that comes in pieces: until the first, and between two. */
  timeoutMs: number;
}>;

/** Bytes of an answer; the longest that models give are a tenth of it. */
const mostBytes = 16 * 1024 * 1024;

/** Of a stream: this many times the deadline for one wait. */
const longestStream = 10;

class Oversize extends Error {}

/** Sends one request once. Throws AssayError CANCELLED, and what an injected `fetch` throws so. */
export async function send(fetch: Fetch, letter: Letter): Promise<Sent> {
  const { url, init, isStream, signal, timeoutMs } = letter;
  const totalMs = isStream ? timeoutMs * longestStream : timeoutMs;
  const patience = openPatience({ waitMs: timeoutMs, totalMs }, signal);
  try {
    const response = await fetch(url, { ...init, signal: patience.signal, redirect: 'manual' });
    if (isStream && response.ok && response.body) {
      patience.renew();
      return { state: 'coming', pieces: inTime(response.body, patience, letter) };
    }
    const text = await textOf(response);
    patience.end();
    if (response.ok) return { state: 'whole', text };
    return {
      state: 'failed',
      failure: { kind: 'refused', refusal: readRefusal(response, text) },
    };
  } catch (error) {
    patience.end();
    return { state: 'failed', failure: failureOf(error, patience, signal) };
  }
}

function failureOf(error: unknown, patience: Patience, signal: AbortSignal): Failure {
  if (error instanceof AssayError) throw error;
  if (signal.aborted) throw cancelled(signal.reason);
  if (error instanceof Oversize) return { kind: 'oversize' };
  return { kind: patience.isOver() ? 'late' : 'broken' };
}

async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of limited(response.body)) text += decoder.decode(piece, { stream: true });
  return text + decoder.decode();
}

async function* limited(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of body ?? []) {
    bytes += piece.length;
    if (bytes > mostBytes) throw new Oversize();
    yield piece;
  }
}

/** Pieces, as long as they come in time. Throws AssayError MODEL_… or CANCELLED. */
async function* inTime(
  body: ReadableStream<Uint8Array>,
  patience: Patience,
  { url, signal }: Letter,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of limited(body)) {
      yield piece;
      patience.renew();
    }
  } catch (error) {
    throw failureError(failureOf(error, patience, signal), url.host);
  } finally {
    patience.end();
  }
}
