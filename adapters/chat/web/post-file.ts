import type { IncomingMessage, ServerResponse } from 'node:http';
import { AssayError } from '../../../src/errors.ts';
import { sbomLimits } from '../../../src/evidence/sandbox/reader-limits.ts';
import { looksLikeInventory } from '../../../src/evidence/sniff-media-type.ts';
import { fileName, withHead } from '../../../src/evidence/upload.ts';
import type { PageSession } from './page-session.ts';
import { sendJson } from './respond.ts';
import { oversize } from './web-channel.ts';

/**
 * POST /api/files?name=report.pdf with the bytes as the body, which go to the file store as they
 * arrive. They become evidence with the message that names them.
 */
export async function postFile(
  { bot, workspace }: PageSession,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const name = fileName(url.searchParams.get('name') ?? '');
  const { files, maxUpload } = bot.desk(workspace);
  const largest = Math.max(maxUpload, sbomLimits.uploadBytes);
  if (Number(request.headers['content-length'] ?? 0) > largest) throw oversize(name, largest);
  const { head, bytes } = await withHead(request.iterator({ destroyOnReturn: false }));
  if (head.length === 0) throw empty(name);
  const maxBytes = looksLikeInventory(head) ? largest : maxUpload;
  const stored = await files.put(workspace, bytes, { maxBytes });
  sendJson(response, 201, { name, size: stored.bytes, sha256: stored.sha256 });
}

function empty(name: string): AssayError {
  return new AssayError({
    code: 'EMPTY_FILE',
    message: `${name} is empty.`,
    remedy: 'Save it again and upload it once more.',
  });
}
