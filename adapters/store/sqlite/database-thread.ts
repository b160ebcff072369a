import { Worker } from 'node:worker_threads';
import { AssayError } from '../../../src/errors.ts';
import { threadEnvironment } from '../../../src/ports/thread-environment.ts';
import type { Failure, Protocol, Request, Response } from './thread-messages.ts';

/** A database on its own thread, called by message. */
export type DatabaseThread<P extends Protocol> = Readonly<{
  call<N extends keyof P & string>(name: N, ask: P[N]['ask']): Promise<P[N]['answer']>;
  close(): Promise<void>;
}>;

type Waiting = Readonly<{ resolve(value: unknown): void; reject(error: unknown): void }>;

/**
 * Starts the thread, a program that calls `serveDatabase`, and opens the file in it. The thread keeps
 * the process alive only while a call is under way. Rejects with what is wrong with the file.
 */
export async function startDatabaseThread<P extends Protocol>(
  program: URL,
  file: string,
): Promise<DatabaseThread<P>> {
  const worker = new Worker(program, { workerData: file, env: threadEnvironment() });
  const waiting = new Map<number, Waiting>();
  const ended = Promise.withResolvers<void>();
  let last = 0;
  let gone: Error | undefined;
  let closing: Promise<void> | undefined;

  const failAll = (error: Error) => {
    gone ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', (response: Response) => {
    const call = waiting.get(response.id);
    waiting.delete(response.id);
    if (waiting.size === 0 && !closing) worker.unref();
    if ('failure' in response) call?.reject(errorOf(response.failure));
    else call?.resolve(response.value);
  });
  worker.on('error', (cause) => failAll(new Error('The database thread failed.', { cause })));
  worker.on('exit', () => {
    failAll(new Error('The store is closed.'));
    ended.resolve();
  });

  const answerTo = <T>(id: number): Promise<T> => {
    if (gone) return Promise.reject(gone);
    worker.ref();
    return new Promise<T>((resolve, reject) => {
      waiting.set(id, { resolve: (value) => resolve(value as T), reject });
    });
  };
  await answerTo(0);

  const send = <T>(request: Omit<Request, 'id'>): Promise<T> => {
    last += 1;
    const answer = answerTo<T>(last);
    if (!gone) worker.postMessage({ ...request, id: last } satisfies Request);
    return answer;
  };
  return {
    call: (name, ask) => send({ name, ask }),
    close() {
      closing ??= send({}).then(() => ended.promise);
      return closing;
    },
  };
}

function errorOf(failure: Failure): Error {
  return 'report' in failure ? new AssayError(failure.report) : new Error(failure.bug);
}
