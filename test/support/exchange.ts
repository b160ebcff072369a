import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '../../src/records/canonical-json.ts';

const exchangeSchema = z.strictObject({
  /** By hand: a person made up the answer; no model ever gave it. */
  writtenBy: z.enum(['hand', 'model']),
  /** That was asked, as the request names it. */
  model: z.string(),
  /** YYYY-MM-DD. */
  recordedOn: z.iso.date(),
  /** Path with query, without the server; the body where it has one. */
  request: z.strictObject({ path: z.string().startsWith('/'), body: z.json().optional() }),
  response: z.strictObject({
    status: z.number().int(),
    contentType: z.string(),
    /** JSON where it is JSON, else the text: a stream as its lines. */
    body: z.json(),
  }),
});

/** A request to a model and its answer, as a readable file. */
export type Exchange = z.infer<typeof exchangeSchema>;
export type RecordedRequest = Exchange['request'];

/** Equal requests have equal keys; server, headers and the order of properties do not count. */
export function exchangeKey({ path: asked, body }: RecordedRequest): string {
  const text = `${asked}\n${body === undefined ? '' : canonicalJson({ body })}`;
  return hash('sha256', text).slice(0, 40);
}

export function exchangeFile(folder: string, request: RecordedRequest): string {
  return path.join(folder, `${exchangeKey(request)}.json`);
}

export function exchangeText(exchange: Exchange): string {
  return `${JSON.stringify(exchangeSchema.parse(exchange), null, 2)}\n`;
}

/** Undefined when there is none. Throws when the file is not what its name says. */
export async function readExchange(
  folder: string,
  request: RecordedRequest,
): Promise<Exchange | undefined> {
  const file = exchangeFile(folder, request);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const exchange = exchangeSchema.parse(JSON.parse(text));
  if (exchangeKey(exchange.request) === exchangeKey(request)) return exchange;
  throw new Error(`${file} answers another request than its name says; record it again.`);
}

/** The response as a client sees it. */
export function responseOf({ response }: Exchange): Response {
  const { status, contentType, body } = response;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Response(text, { status, headers: { 'content-type': contentType } });
}
