import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Page } from '../../../src/evidence/document.ts';
import type { EvidenceLines, EvidencePage } from './evidence/evidence-page.ts';
import { highlight } from './evidence/highlight.ts';
import { linesAround } from './evidence/lines-around.ts';
import { bytesOfEvidence, openEvidence, unknownEvidence } from './evidence/open-evidence.ts';
import type { PageSession } from './page-session.ts';
import { sendJson } from './respond.ts';

/** Bytes; looking for a place in a longer file would hold up the answers. */
const maxSearched = 16 * 1024 * 1024;

const paths = /^\/api\/evidence\/([A-Za-z0-9-]{1,64})\/(?:(file)|(place)|pages\/([1-9]\d{0,4}))$/u;

/** GET /api/evidence/<id>/file, …/pages/<number>?quote=, …/place?pointer=&quote= */
export async function getEvidence(
  session: PageSession,
  _request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const [, id = '', file, place, number] = paths.exec(url.pathname) ?? [];
  const quote = (url.searchParams.get('quote') ?? '').slice(0, 5_000);
  if (file) return sendFile(response, await bytesOfEvidence(session, id));
  if (place) {
    const pointer = (url.searchParams.get('pointer') ?? '').slice(0, 1_000);
    return sendJson(response, 200, await linesOf(session, id, pointer, quote));
  }
  if (!number) throw unknownEvidence();
  sendJson(response, 200, await pageOf(session, id, Number(number), quote));
}

/** As an attachment, so that a browser never shows it by itself. */
function sendFile(response: ServerResponse, bytes: Uint8Array): void {
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': bytes.byteLength,
    'Content-Disposition': 'attachment',
    'Cache-Control': 'private, no-cache',
  });
  response.end(bytes);
}

async function pageOf(
  session: PageSession,
  id: string,
  number: number,
  quote: string,
): Promise<EvidencePage> {
  const { head, pages } = await openEvidence(session, id);
  const { file, mediaType, pageCount } = head;
  const found = await pageNumbered(pages, number);
  if (!found && number > pageCount) throw unknownEvidence();
  const { width, height, text } = found ?? { width: 0, height: 0, text: '' };
  const shown = found ? highlight(found, quote) : { boxes: [], marks: [] };
  return { file, mediaType, pageCount, page: number, width, height, text, ...shown };
}

async function pageNumbered(
  pages: AsyncGenerator<Page>,
  number: number,
): Promise<Page | undefined> {
  for await (const page of pages) if (page.number === number) return page;
  return undefined;
}

async function linesOf(
  session: PageSession,
  id: string,
  pointer: string,
  quote: string,
): Promise<EvidenceLines> {
  const { head, pages } = await openEvidence(session, id);
  await pages.return(undefined);
  const bytes = await bytesOfEvidence(session, id);
  const { file, mediaType } = head;
  const around =
    bytes.byteLength > maxSearched
      ? { first: 1, lines: [] }
      : linesAround(Buffer.from(bytes.buffer).toString('utf8'), pointer, quote);
  return { file, mediaType, pointer, ...around };
}
