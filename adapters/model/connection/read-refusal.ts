import type { Refusal } from './failure.ts';

const mostCharacters = 2_000;
const inWords = /(?:try again|retry) (?:in|after) (\d{1,6}(?:\.\d{1,6})?) ?(ms|s\b|sec|m\b|min)/iu;
/** As HTTP writes dates; other words are none. */
const httpDate = /^[a-z]{3}, .{15,30} gmt$/iu;
const milliseconds: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000 };

/** What a response without an answer says, in any of the shapes compatible servers use. */
export function readRefusal(response: Response, body: string): Refusal {
  const { error } = errorIn(body);
  const said = typeof error === 'object' && error !== null ? error : { message: error };
  const field = (name: string) => {
    const value: unknown = Reflect.get(said, name);
    return typeof value === 'string' ? value.slice(0, mostCharacters) : '';
  };
  const message = field('message') || body.slice(0, mostCharacters);
  const retryAfter = retryAfterOf(response.headers, message);
  return {
    status: response.status,
    code: `${field('code')} ${field('type')}`.trim(),
    param: field('param'),
    message,
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

/** `{error: {…}}`, `[{error: {…}}]`, `{error: "…"}`, `{message}` and `{detail}` all occur. */
function errorIn(body: string): Readonly<{ error: unknown }> {
  try {
    const parsed: unknown = JSON.parse(body);
    const value: unknown = Array.isArray(parsed) ? parsed[0] : parsed;
    if (typeof value !== 'object' || value === null) return { error: value };
    return { error: Reflect.get(value, 'error') ?? Reflect.get(value, 'detail') ?? value };
  } catch {
    return { error: body };
  }
}

function retryAfterOf(headers: Headers, message: string): number | undefined {
  const exact = Number(headers.get('retry-after-ms') ?? Number.NaN);
  if (exact >= 0) return exact;
  const header = headers.get('retry-after')?.trim();
  if (header && Number(header) >= 0) return Number(header) * 1_000;
  const date = header && httpDate.test(header) ? Date.parse(header) : Number.NaN;
  if (!Number.isNaN(date)) return Math.max(0, date - Date.now());
  const [, number, unit = ''] = inWords.exec(message) ?? [];
  const scale = milliseconds[unit.toLowerCase()] ?? milliseconds[unit.charAt(0).toLowerCase()];
  return number === undefined || scale === undefined ? undefined : Number(number) * scale;
}
