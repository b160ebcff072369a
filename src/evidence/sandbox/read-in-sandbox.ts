import { availableParallelism } from 'node:os';
import type { MediaType, Page, Warning } from '../document.ts';
import { listPages } from '../list-pages.ts';
import type { OpenedDocument, ReaderEvent } from '../readers/reader-event.ts';
import { ChildReader, ReaderStopped } from './child-reader.ts';
import { Outbox } from './outbox.ts';
import { readInventory } from './read-inventory.ts';
import type { ReaderLimits } from './reader-limits.ts';
import { readerLoads } from './reader-loads.ts';
import { type ReaderSlot, takeSlot, tryToTakeSlot } from './reader-slots.ts';
import { cancelled, stopped, tooCostly, unreadable } from './reading-errors.ts';

export type SandboxInput = Readonly<{
  bytes: Uint8Array;
  file: string;
  mediaType: MediaType;
  signal?: AbortSignal | undefined;
  /** Another program than the reader, for tests of the sandbox. */
  entry?: string | undefined;
}>;

/** Pages asked for at a time. */
const rangeLength = 4;
/** After the last page, what is beside the pages may take this long. */
const extrasMs = 2_000;

type Halt = 'deadline' | 'cancelled' | 'length';

function numbersBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** One document on its way through one or two sandboxed processes. */
class Reading {
  readonly #input: SandboxInput;
  readonly #limits: ReaderLimits;
  readonly #children: ChildReader[] = [];
  readonly #outbox = new Outbox();
  readonly #missing: number[] = [];
  #nextPage = 1;
  #lastPage = 0;
  #pagesRead = 0;
  #halt: Halt | undefined;
  #stop: ReaderStopped | undefined;

  constructor(input: SandboxInput, limits: ReaderLimits) {
    this.#input = input;
    this.#limits = limits;
  }

  /** Starts a process; it loads its code while the bytes are on their way to it. */
  start(slot: ReaderSlot): ChildReader {
    const { bytes, mediaType, entry } = this.#input;
    const child = new ChildReader(slot, this.#limits, { loads: readerLoads(mediaType), entry });
    this.#children.push(child);
    child.open({ mediaType }, bytes);
    return child;
  }

  end(halt?: Halt): void {
    this.#halt ??= halt;
    for (const child of this.#children) child.end();
  }

  async gone(): Promise<void> {
    await Promise.all(this.#children.map((child) => child.gone()));
  }

  async *events(first: ChildReader): AsyncGenerator<ReaderEvent> {
    const opened = await this.#opened(first);
    yield opened;
    if (readerLoads(this.#input.mediaType) === 'sbom') return yield* this.#inventory(first);
    this.#lastPage = Math.min(opened.pageCount, this.#limits.pages);
    const work = Promise.all([this.#work(first), this.#help()])
      .then(() => this.#extras(first))
      .finally(() => this.#outbox.close());
    yield* this.#untilTooLong(this.#outbox.events());
    await work;
    if (this.#pagesRead === 0) throw this.#failure();
    yield* this.#remarks(opened.pageCount);
  }

  /** Counts in page order, so that the same file always ends at the same page. */
  async *#untilTooLong(events: AsyncIterable<ReaderEvent>): AsyncGenerator<ReaderEvent> {
    let length = 0;
    for await (const event of events) {
      yield event;
      if (event.type !== 'page') continue;
      length += event.page.text.length;
      if (length <= this.#limits.documentLength || this.#halt) continue;
      this.end('length');
      const from = event.page.number + 1;
      this.#missing.splice(0, this.#missing.length, ...numbersBetween(from, this.#lastPage));
      return;
    }
  }

  async #opened(child: ChildReader): Promise<OpenedDocument> {
    const message = await child.next().catch((error: unknown) => {
      this.#note(error);
      throw this.#failure();
    });
    if (message.type === 'opened') return message as OpenedDocument;
    throw unreadable(message.type === 'failed' ? message.code : 'READER_FAILED', this.#input);
  }

  /** All of it or nothing: a part of an inventory would look like the whole. */
  async *#inventory(child: ChildReader): AsyncGenerator<ReaderEvent> {
    try {
      yield* readInventory(child);
    } catch (error) {
      this.#note(error);
      throw this.#failure();
    }
  }

  /** A second process for a long file. One that cannot open it is simply no help. */
  async #help(): Promise<void> {
    const isWorthIt = this.#lastPage >= this.#limits.sharedFromPages && availableParallelism() > 1;
    const slot = isWorthIt ? tryToTakeSlot() : undefined;
    if (!slot) return;
    const child = this.start(slot);
    const message = await child.next().catch(() => undefined);
    if (message?.type === 'opened') await this.#work(child);
  }

  /** Asks for range after range until there is none left, or the child stops. */
  async #work(child: ChildReader): Promise<void> {
    while (this.#nextPage <= this.#lastPage && !this.#halt) {
      const from = this.#nextPage;
      const to = Math.min(this.#lastPage, from + rangeLength - 1);
      this.#nextPage = to + 1;
      const unread = new Set(numbersBetween(from, to));
      try {
        child.request({ from, to });
        await this.#receive(child, unread);
      } catch (error) {
        this.#note(error);
        this.#missing.push(...unread);
        return;
      } finally {
        this.#outbox.giveUp(from, to);
      }
    }
  }

  async #receive(child: ChildReader, unread: Set<number>): Promise<void> {
    for (;;) {
      const message = await child.next();
      if (message.type === 'done') return;
      if (message.type === 'page') this.#take(message.page as Page, unread);
      else if (message.type === 'warning')
        this.#outbox.add({ type: 'warning', warning: message.warning as Warning });
      else throw new ReaderStopped('crashed');
    }
  }

  #take(page: Page, unread: Set<number>): void {
    if (!unread.delete(page.number)) throw new ReaderStopped('crashed');
    this.#pagesRead += 1;
    this.#outbox.add({ type: 'page', page });
  }

  #note(error: unknown): void {
    if (!(error instanceof ReaderStopped)) throw error;
    this.#stop ??= error;
  }

  async #extras(child: ChildReader): Promise<void> {
    if (this.#halt || this.#stop) return;
    const timer = setTimeout(() => child.end(), extrasMs);
    child.request('extras');
    await this.#receive(child, new Set()).catch(() => {});
    clearTimeout(timer);
  }

  #failure(): Error {
    const { file } = this.#input;
    if (this.#halt === 'cancelled') return cancelled(file);
    if (this.#halt === 'deadline') return tooCostly(file, 'deadline', this.#limits);
    return this.#stop
      ? stopped(this.#input, this.#stop.reason, this.#limits)
      : unreadable('CORRUPT', this.#input);
  }

  *#remarks(pageCount: number): Generator<ReaderEvent> {
    if (this.#halt === 'cancelled') throw cancelled(this.#input.file);
    this.#missing.push(...numbersBetween(this.#nextPage, this.#lastPage));
    const warning = this.#halt === 'length' ? this.#tooLong() : this.#incomplete();
    if (this.#missing.length > 0) yield { type: 'warning', warning };
    if (pageCount > this.#limits.pages)
      yield {
        type: 'warning',
        warning: {
          code: 'TRUNCATED_PAGES',
          detail: `Only the first ${this.#limits.pages} of ${pageCount} pages were read.`,
        },
      };
  }

  #tooLong(): Warning {
    const detail = `The text is too long: ${listPages(this.#missing)} not read.`;
    return { code: 'OVERSIZE', detail };
  }

  #incomplete(): Warning {
    const isLimit = this.#halt === 'deadline' || this.#stop?.reason === 'memory';
    const why =
      this.#halt === 'deadline' ? 'took too long' : isLimit ? 'needed too much memory' : 'failed';
    const detail = `Reading ${why}: ${listPages(this.#missing)} not read.`;
    return { code: isLimit ? 'TIMEOUT' : 'CORRUPT', detail };
  }
}

/**
 * Reads a document in one or two sandboxed processes and hands its pages on in order. Ends early,
 * with a warning, when a limit is reached after some page. Throws AssayError PASSWORD_REQUIRED,
 * CORRUPT, UNSUPPORTED_TYPE, TIMEOUT, READER_FAILED or CANCELLED.
 */
export async function* readInSandbox(
  input: SandboxInput,
  limits: ReaderLimits,
): AsyncGenerator<ReaderEvent> {
  const { file, signal } = input;
  const slot = await takeSlot(signal).catch(() => {
    throw cancelled(file);
  });
  const reading = new Reading(input, limits);
  const cancel = () => reading.end('cancelled');
  const deadline = setTimeout(() => reading.end('deadline'), limits.deadlineMs);
  signal?.addEventListener('abort', cancel);
  try {
    yield* reading.events(reading.start(slot));
  } finally {
    signal?.removeEventListener('abort', cancel);
    clearTimeout(deadline);
    reading.end();
    // Nobody could reap them if this thread were ended in a hot loop of the rules.
    await reading.gone();
  }
}
