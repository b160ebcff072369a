import type { Document, Page } from '../evidence/document.ts';
import type { FileStore } from '../ports/file-store.ts';
import type { Workspace } from '../ports/store.ts';
import { packLines, unpackLines } from './packed-lines.ts';

/** What is kept of a document with its pages; an inventory has a file of its own. */
export type DocumentHead = Omit<Document, 'pages' | 'sbom' | 'vex'>;

/** What the reader made of an evidence, as the bytes of a file: the head, then the pages. */
export function packDocument({
  pages,
  sbom: _inventory,
  vex: _statements,
  ...head
}: Document): Promise<Uint8Array<ArrayBuffer>> {
  return packLines([head, ...pages]);
}

/** Head and pages of a stored document, as they are unpacked. Undefined when there is no file. */
export async function openDocument(
  files: FileStore,
  workspace: Workspace,
  documentFile: string,
): Promise<Readonly<{ head: DocumentHead; pages: AsyncGenerator<Page> }> | undefined> {
  const packed = await files.get(workspace, documentFile);
  if (!packed) return undefined;
  const lines = unpackLines(packed);
  const first = await lines.next();
  if (first.done) return undefined;
  return { head: JSON.parse(first.value), pages: pagesIn(lines) };
}

/** A document that was packed, with all its pages; an inventory it held is not among them. */
export async function unpackDocument(packed: Uint8Array): Promise<Document> {
  const lines = unpackLines(packed);
  const first = await lines.next();
  if (first.done) throw new Error('A packed document is empty.');
  const head: DocumentHead = JSON.parse(first.value);
  return { ...head, pages: await Array.fromAsync(pagesIn(lines)) };
}

/** The first pages of a document that was packed and not kept. */
export async function firstPages(packed: Uint8Array, most: number): Promise<readonly Page[]> {
  const lines = unpackLines(packed);
  await lines.next();
  const pages: Page[] = [];
  for await (const page of pagesIn(lines)) {
    pages.push(page);
    if (pages.length === most) break;
  }
  return pages;
}

async function* pagesIn(lines: AsyncGenerator<string>): AsyncGenerator<Page> {
  for await (const line of lines) yield JSON.parse(line);
}
