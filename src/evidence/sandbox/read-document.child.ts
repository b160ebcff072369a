import { Console } from 'node:console';
import type { Reader } from '../readers/reader-event.ts';
import { TextReader } from '../readers/text.ts';
import { Unreadable } from '../readers/unreadable.ts';
import type { ChildMessage, ReadJob, ReadRequest } from './child-messages.ts';
import { frame, frames } from './frames.ts';
import { lockDown } from './lock-down.ts';

/*
 * Entry of the sandboxed process: bytes come in on standard input, messages go out on standard
 * output. It may read its own code and nothing else; see start-reader.ts for what it is denied.
 */

const maxFrame = 2 ** 31;

globalThis.console = new Console(process.stderr);

function tell(message: ChildMessage): void {
  for (const part of frame(JSON.stringify(message))) process.stdout.write(part);
}

/** pdfjs is large: only a reader that was started for PDFs loads it. */
const pdf = process.argv.includes('pdf') ? await import('../readers/pdf.ts') : undefined;
lockDown();

async function openReader({ mediaType }: ReadJob, bytes: Uint8Array): Promise<Reader> {
  if (mediaType !== 'application/pdf') return new TextReader(bytes, mediaType);
  if (!pdf) throw new Unreadable('READER_FAILED');
  return pdf.PdfReader.open(bytes);
}

async function answer(reader: Reader, request: ReadRequest): Promise<void> {
  if (request === 'extras')
    for (const warning of await reader.extras()) tell({ type: 'warning', warning });
  else
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
