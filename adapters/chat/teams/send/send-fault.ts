import { z } from 'zod';
import { SendFault } from '../transport.ts';

/** What the SDK throws when Teams refuses or is not reached, as far as it is read (a RestError). */
const restErrorSchema = z.looseObject({
  statusCode: z.number().optional(),
  details: z.unknown().optional(),
  response: z
    .looseObject({
      status: z.number().optional(),
      headers: z.custom<Readonly<{ get(name: string): string | undefined }>>(
        (value) => typeof (value as { get?: unknown } | undefined)?.get === 'function',
      ),
    })
    .optional()
    .catch(undefined),
});

const maxDepth = 6;

/** The error of an attempt to send, whatever was thrown. */
export function sendFault(error: unknown): SendFault {
  const rest = restErrorSchema.safeParse(error).data;
  const status = rest?.response?.status ?? rest?.statusCode;
  const { codes, says } = errorWords(rest?.details);
  return new SendFault({
    status,
    codes,
    says,
    retryAfterMs: retryAfter(rest?.response?.headers.get('retry-after')),
    cause: error,
  });
}

/** Teams answers {error: {code, message, innerHttpError: {body: {subCode}}}}, not always so deep. */
function errorWords(details: unknown): Readonly<{ codes: readonly string[]; says: string }> {
  const texts = textsIn(details, 0);
  return {
    codes: texts.filter(([key]) => /^(?:sub)?code$/iu.test(key)).map(([, text]) => text),
    says: texts
      .filter(([key]) => key === 'message')
      .map(([, text]) => text)
      .join(' '),
  };
}

function textsIn(value: unknown, depth: number): (readonly [key: string, text: string])[] {
  if (typeof value !== 'object' || value === null || depth > maxDepth) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    typeof part === 'string' ? [[key, part] as const] : textsIn(part, depth + 1),
  );
}

/** Seconds or a date (RFC 9110 10.2.3) in milliseconds. */
function retryAfter(header: string | undefined): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1_000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
