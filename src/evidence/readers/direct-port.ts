import './pdfjs-globals.ts';
import 'pdfjs-dist/build/pdf.worker.mjs';
import { PDFWorker } from 'pdfjs-dist';

type Listener = (event: { data: unknown }) => void;
type Chunk = { fnArray?: unknown[]; argsArray?: unknown[] };
type Message = { chunk?: Chunk };

/** The sender empties these two arrays once they are posted. */
function kept(message: Message): Message {
  const { fnArray, argsArray } = message.chunk ?? {};
  if (!fnArray || !argsArray) return message;
  return {
    ...message,
    chunk: { ...message.chunk, fnArray: fnArray.slice(), argsArray: argsArray.slice() },
  };
}

/** One end of a message channel inside one thread, without copying what is sent. */
class DirectPort {
  peer: DirectPort | undefined;
  readonly #listeners = new Set<Listener>();

  postMessage(message: Message): void {
    const event = { data: kept(message) };
    queueMicrotask(() => this.peer?.deliver(event));
  }

  deliver(event: { data: unknown }): void {
    for (const listener of this.#listeners) listener(event);
  }

  addEventListener(_type: string, listener: Listener, options?: { signal?: AbortSignal }): void {
    this.#listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  removeEventListener(_type: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }
}

type WorkerModule = { WorkerMessageHandler: { initializeFromPort(port: DirectPort): void } };

/**
 * pdfjs's two halves in one thread. Its own channel for this clones every glyph of every page,
 * which costs a fifth of the reading time.
 */
export function directWorker(): PDFWorker {
  const { pdfjsWorker } = globalThis as unknown as { pdfjsWorker: WorkerModule };
  const [front, back] = [new DirectPort(), new DirectPort()];
  front.peer = back;
  back.peer = front;
  pdfjsWorker.WorkerMessageHandler.initializeFromPort(back);
  return new PDFWorker({ port: front as never, verbosity: 0 });
}
