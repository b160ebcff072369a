import type { IncomingMessage } from 'node:http';

/** What a call of the Web API carries, in either of the two encodings; JSON in form fields is parsed. */
export async function readArguments(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString('utf8');
  if (request.headers['content-type']?.startsWith('application/json')) {
    return JSON.parse(body || '{}');
  }
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
  const fields = [...query, ...new URLSearchParams(body)];
  return Object.fromEntries(fields.map(([name, value]) => [name, parsed(name, value)]));
}

const words = new Set(['text', 'markdown_text', 'status', 'title', 'filename']);

/** Objects and lists are sent as JSON. */
function parsed(name: string, value: string): unknown {
  if (words.has(name) || !/^[[{]/u.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
