import type { Page } from '../document.ts';
import type { ReaderEvent } from '../readers/reader-event.ts';

/**
 * Collects what several readers tell about one document and hands it on in page order. A page that
 * will not come has to be given up, or everything behind it waits.
 */
export class Outbox {
  #next = 1;
  readonly #pages = new Map<number, Page | undefined>();
  readonly #ready: ReaderEvent[] = [];
  #wake = Promise.withResolvers<void>();
  #closed = false;

  add(event: ReaderEvent): void {
    if (event.type === 'page') this.#pages.set(event.page.number, event.page);
    else this.#ready.push(event);
    this.#advance();
  }

  giveUp(from: number, to: number): void {
    for (let number = from; number <= to; number += 1)
      if (!this.#pages.has(number)) this.#pages.set(number, undefined);
    this.#advance();
  }

  close(): void {
    this.#closed = true;
    this.#wake.resolve();
  }

  #advance(): void {
    while (this.#pages.has(this.#next)) {
      const page = this.#pages.get(this.#next);
      if (page) this.#ready.push({ type: 'page', page });
      this.#pages.delete(this.#next);
      this.#next += 1;
    }
    this.#wake.resolve();
  }

  /** Ends when the outbox is closed and everything in it was handed on. */
  async *events(): AsyncGenerator<ReaderEvent> {
    for (;;) {
      this.#wake = Promise.withResolvers();
      const ready = this.#ready.splice(0);
      yield* ready;
      if (ready.length > 0) continue;
      if (this.#closed) return;
      await this.#wake.promise;
    }
  }
}
