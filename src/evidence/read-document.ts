import { createHash } from 'node:crypto';
import { availableParallelism, loadavg } from 'node:os';
import type { Document, Page, Warning } from './document.ts';
import { gatherWarnings } from './gather-warnings.ts';
import { Inventory } from './inventory.ts';
import { markRunningLines } from './mark-running-lines.ts';
import type { OpenedDocument, ReaderEvent } from './readers/reader-event.ts';
import { readInSandbox } from './sandbox/read-in-sandbox.ts';
import { limitsForInventory, type ReaderLimits, readerLimits } from './sandbox/reader-limits.ts';
import { readerLoads } from './sandbox/reader-loads.ts';
import { oversize, unreadable } from './sandbox/reading-errors.ts';
import { sniffMediaType } from './sniff-media-type.ts';

export type ReadInput = Readonly<{
  bytes: Uint8Array;
  /** File name as uploaded; its extension is only a hint. */
  file: string;
  signal?: AbortSignal;
  limits?: Partial<ReaderLimits>;
}>;

/** How far the reader is: this many pages of so many. */
export type ReadingProgress = Readonly<{ page: number; of: number }>;

/** On a machine with more to do than it can, a second process for a file only costs. */
function isCrowded(): boolean {
  return (loadavg()[0] ?? 0) > 2 * availableParallelism();
}

/** Pages one by one as the sandbox reads them; warnings come last. */
async function* documentEvents(input: ReadInput): AsyncGenerator<ReaderEvent> {
  const { bytes, file, signal } = input;
  const sharing = isCrowded() ? { sharedFromPages: Number.POSITIVE_INFINITY } : {};
  const mediaType = sniffMediaType(bytes, file);
  const ofInventory = readerLoads(mediaType) === 'sbom' ? limitsForInventory(bytes.length) : {};
  const limits = { ...readerLimits, ...sharing, ...ofInventory, ...input.limits };
  if (bytes.length > limits.uploadBytes) throw oversize(file, limits);
  const events = readInSandbox({ bytes, file, mediaType, signal }, limits);
  yield* gatherWarnings(markRunningLines(events));
}

/**
 * Reads a file in the sandbox. When a limit is reached after some page, the document ends there with
 * a TIMEOUT or OVERSIZE warning. An SBOM, VEX document or advisory has no pages and is read as a whole.
 * Throws AssayError EMPTY_FILE, OVERSIZE, UNSUPPORTED_TYPE, PASSWORD_REQUIRED, CORRUPT, TIMEOUT,
 * READER_FAILED or CANCELLED.
 */
export async function readDocument(
  input: ReadInput,
  onProgress?: (progress: ReadingProgress) => void,
): Promise<Document> {
  const sha256 = createHash('sha256').update(input.bytes).digest('hex');
  const pages: Page[] = [];
  const warnings: Warning[] = [];
  const inventory = new Inventory();
  let opened: OpenedDocument | undefined;
  for await (const event of documentEvents(input)) {
    if (event.type === 'opened') opened = event;
    else if (event.type === 'warning') warnings.push(event.warning);
    else if (event.type === 'page') {
      pages.push(event.page);
      onProgress?.({ page: event.page.number, of: opened?.pageCount ?? 0 });
    } else inventory.add(event);
  }
  if (!opened) throw unreadable('READER_FAILED', input);
  const { mediaType, info, pageCount } = opened;
  const listed = inventory.listed();
  return { sha256, file: input.file, mediaType, info, pageCount, pages, warnings, ...listed };
}
