import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { AssayError } from '../../../src/errors.ts';

/** Bytes: a message of the longest kind, and a form with every field filled. */
const maxBody = 256 * 1024;

/** Throws OVERSIZE or BAD_USAGE. */
export async function readJson<T>(request: IncomingMessage, schema: z.ZodType<T>): Promise<T> {
  if (!/^application\/json\b/u.test(request.headers['content-type'] ?? '')) throw unreadable();
  const parsed = schema.safeParse(parse(await bodyOf(request)));
  if (!parsed.success) throw unreadable();
  return parsed.data;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    length += piece.length;
    if (length > maxBody) {
      throw new AssayError({
        code: 'OVERSIZE',
        message: 'The message is too long.',
        remedy: 'Send it in parts, or as a file.',
      });
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable();
  }
}

function unreadable(): AssayError {
  return new AssayError({
    code: 'BAD_USAGE',
    message: 'The request is not in the form that this page sends.',
    remedy: 'Load the page again.',
  });
}
