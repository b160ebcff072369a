import { promisify } from 'node:util';
import { createGunzip, gzip } from 'node:zlib';
import type { Document, Page } from '../evidence/document.ts';
import type { FileStore } from '../ports/file-store.ts';
import type { Workspace } from '../ports/store.ts';

/** Everything about a document but its pages. */
export type DocumentHead = Omit<Document, 'pages'>;

/**
 * What the reader made of an evidence, as the bytes of a file: one line of JSON for the head and
 * one for each page, compressed. Lines keep a reader from parsing a long report in one piece.
 */
export async function packDocument({ pages, ...head }: Document): Promise<Uint8Array<ArrayBuffer>> {
  const lines = [head, ...pages].map((part) => `${JSON.stringify(part)}\n`);
  const packed = await promisify(gzip)(lines.join(''));
  return new Uint8Array(packed);
}

/** Head and pages of a stored document, as they are unpacked. Undefined when there is no file. */
export async function openDocument(
  files: FileStore,
  workspace: Workspace,
  documentFile: string,
): Promise<Readonly<{ head: DocumentHead; pages: AsyncGenerator<Page> }> | undefined> {
  const packed = await files.get(workspace, documentFile);
  if (!packed) return undefined;
  const lines = linesOf(packed);
  const first = await lines.next();
  if (first.done) return undefined;
  return { head: JSON.parse(first.value), pages: pagesIn(lines) };
}

async function* pagesIn(lines: AsyncGenerator<string>): AsyncGenerator<Page> {
  for await (const line of lines) yield JSON.parse(line);
}

/** Splits at line feeds only: U+2028 and its like stand inside JSON text. */
async function* linesOf(packed: Uint8Array): AsyncGenerator<string> {
  const gunzip = createGunzip();
  gunzip.end(packed);
  gunzip.setEncoding('utf8');
  let rest = '';
  for await (const chunk of gunzip) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
