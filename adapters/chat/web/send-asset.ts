import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PageAssets } from './page-assets.ts';
import type { Secrets } from './request-guard.ts';
import { sendError } from './respond.ts';

/** The page with its token, or one of the files it needs. */
export async function sendAsset(
  assets: PageAssets,
  { cookieName, cookie, token }: Secrets,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const asset = await assets.get(url.pathname);
  if (!asset) {
    sendError(response, 404, {
      message: 'There is nothing at this address.',
      remedy: 'Open the first page of this server.',
    });
    return;
  }
  const { type, bytes, etag } = asset;
  if (url.pathname === '/') {
    response.writeHead(200, {
      'Content-Type': type,
      'Cache-Control': 'no-store',
      'Set-Cookie': `${cookieName}=${cookie}; Path=/; HttpOnly; SameSite=Strict`,
    });
    response.end(bytes.toString('utf8').replace('{{token}}', token));
    return;
  }
  const known = request.headers['if-none-match'] === etag;
  response.writeHead(known ? 304 : 200, {
    'Content-Type': type,
    'Cache-Control': 'no-cache',
    ETag: etag,
  });
  response.end(known ? undefined : bytes);
}
