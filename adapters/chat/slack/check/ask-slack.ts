import { z } from 'zod';

const deadlineMs = 10_000;
const maxBytes = 1024 * 1024;

const answerSchema = z.looseObject({ ok: z.boolean(), error: z.string().optional() });

/** What a method answers, with what only its headers tell. */
export type SlackAnswer = Readonly<{
  answer: z.infer<typeof answerSchema>;
  /** Scopes of the token; undefined when Slack did not say. */
  scopes?: readonly string[];
  /** Slack's clock. */
  date?: Date;
}>;

/** Calls a method once. Undefined: Slack cannot be reached, or something else answered. */
export async function askSlack(
  apiUrl: string,
  method: string,
  token: string | undefined,
  fetch: typeof globalThis.fetch,
): Promise<SlackAnswer | undefined> {
  try {
    const response = await fetch(new URL(method, apiUrl), {
      method: 'POST',
      redirect: 'error',
      headers: token ? { authorization: `Bearer ${token}` } : {},
      signal: AbortSignal.timeout(deadlineMs),
    });
    const scopes = response.headers.get('x-oauth-scopes');
    const date = new Date(response.headers.get('date') ?? Number.NaN);
    const body = await firstBytes(response);
    return {
      answer: answerSchema.parse(JSON.parse(body)),
      ...(scopes !== null && { scopes: scopes.split(',').map((scope) => scope.trim()) }),
      ...(Number.isFinite(date.getTime()) && { date }),
    };
  } catch {
    return undefined;
  }
}

/** The body as text; of one that is larger than any of Slack, the beginning. */
export async function firstBytes({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytes) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}
