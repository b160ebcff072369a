import { Console } from 'node:console';
import type { InventoryReader, Reader } from '../readers/reader-event.ts';
import { TextReader } from '../readers/text.ts';
import { Unreadable } from '../readers/unreadable.ts';
import type { ChildMessage, ReadJob, ReadRequest } from './child-messages.ts';
import { frame, frames } from './frames.ts';
import { lockDown } from './lock-down.ts';
import type { ReaderLoads } from './reader-loads.ts';

/*
 * Entry of the sandboxed process: bytes come in on standard input, messages go out on standard
 * output. It may read its own code and nothing else; see start-reader.ts for what it is denied.
 */

const maxFrame = 2 ** 31;
/** UTF-16 units; in UTF-8 that is less than a frame may have, see child-reader.ts. */
const longestPiece = 5_000_000;

globalThis.console = new Console(process.stderr);

function tell(message: ChildMessage): void {
  const text = JSON.stringify(message);
  const halves = text.length > longestPiece ? halvesOf(message) : [];
  for (const half of halves) tell(half);
  if (halves.length === 0) for (const part of frame(text)) process.stdout.write(part);
}

/** A list of an inventory can be told in pieces. */
function halvesOf(message: ChildMessage): ChildMessage[] {
  const { type, [type]: items } = message as unknown as Record<string, unknown> & { type: string };
  if (!Array.isArray(items) || items.length < 2) return [];
  const middle = items.length >> 1;
  const halves = [items.slice(0, middle), items.slice(middle)];
  return halves.map((half) => ({ type, [type]: half })) as unknown as ChildMessage[];
}

/** Readers are large: a process loads only the one that it was started for. */
const loads = (what: ReaderLoads): boolean => process.argv.includes(what);
const pdf = loads('pdf') ? await import('../readers/pdf.ts') : undefined;
const sbom = loads('sbom') ? await import('../readers/sbom/sbom-reader.ts') : undefined;
lockDown();

async function openReader(
  { mediaType }: ReadJob,
  bytes: Uint8Array,
): Promise<Reader | InventoryReader> {
  if (pdf) return pdf.PdfReader.open(bytes);
  if (sbom) return sbom.SbomReader.open(bytes, mediaType);
  return new TextReader(bytes, mediaType);
}

async function answer(reader: Reader | InventoryReader, request: ReadRequest): Promise<void> {
  if ('inventory' in reader)
    for await (const event of reader.inventory()) tell(event as ChildMessage);
  else if (request === 'extras')
    for (const warning of await reader.extras()) tell({ type: 'warning', warning });
  else if (request !== 'inventory')
    for await (const event of reader.pages(request.from, request.to)) tell(event as ChildMessage);
  tell({ type: 'done' });
}

async function serve(): Promise<void> {
  const input = frames(process.stdin, maxFrame);
  const next = async (): Promise<Uint8Array> => (await input.next()).value ?? process.exit();
  const job: ReadJob = JSON.parse(new TextDecoder().decode(await next()));
  const reader = await openReader(job, await next());
  tell(reader.opened as ChildMessage);
  for await (const payload of input)
    await answer(reader, JSON.parse(new TextDecoder().decode(payload)));
}

serve().then(
  () => process.exit(),
  (error: unknown) => {
    tell({ type: 'failed', code: error instanceof Unreadable ? error.code : 'READER_FAILED' });
  },
);
