import { Worker } from 'node:worker_threads';
import { AssayError } from '../../../src/errors.ts';
import { threadEnvironment } from '../../../src/ports/thread-environment.ts';
import type { Call, Failure, Request, Response, Results } from './messages.ts';

/** The database on its own thread, called by message. */
export type DatabaseThread = Readonly<{
  call<N extends Call['name']>(call: Extract<Call, { name: N }>): Promise<Results[N]>;
  close(): Promise<void>;
}>;

type Waiting = Readonly<{ resolve(value: unknown): void; reject(error: unknown): void }>;

/**
 * Starts the thread and opens the file in it. The thread keeps the process alive only while a call
 * is under way. Rejects with what is wrong with the file.
 */
export async function startDatabaseThread(file: string): Promise<DatabaseThread> {
  const worker = new Worker(new URL('./database.worker.ts', import.meta.url), {
    workerData: file,
    env: threadEnvironment(),
  });
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

  const call: DatabaseThread['call'] = (asked) => {
    last += 1;
    const answer = answerTo<Results[(typeof asked)['name']]>(last);
    if (!gone) worker.postMessage({ id: last, call: asked } satisfies Request);
    return answer;
  };
  return {
    call,
    close() {
      closing ??= call({ name: 'close' }).then(() => ended.promise);
      return closing;
    },
  };
}

function errorOf(failure: Failure): Error {
  return 'report' in failure ? new AssayError(failure.report) : new Error(failure.bug);
}
