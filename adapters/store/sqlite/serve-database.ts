import { parentPort, workerData } from 'node:worker_threads';
import { sqliteReport } from './sqlite-error.ts';
import type { Failure, Handlers, Protocol, Request, Response } from './thread-messages.ts';

/** A database that can be asked by message and closed. */
export type Served<P extends Protocol> = Readonly<{ handlers: Handlers<P>; close(): void }>;

/**
 * The program of a database thread: opens the file it was started for and answers until closed.
 * `whenDamaged` says what a person can do about a damaged file.
 */
export function serveDatabase<P extends Protocol>(
  open: (file: string) => Served<P>,
  whenDamaged?: string,
): void {
  const respond = (id: number, work: () => unknown): boolean => {
    const response = responseTo(id, work, whenDamaged);
    parentPort?.postMessage(response);
    return !('failure' in response);
  };
  let database: Served<P> | undefined;
  const opened = respond(0, () => {
    database = open(String(workerData));
    return undefined;
  });
  if (!opened) return;
  parentPort?.on('message', ({ id, name, ask }: Request) => {
    respond(id, () => {
      if (!database) throw new Error('The database is not open.');
      return name === undefined ? database.close() : database.handlers[name]?.(ask);
    });
    if (name === undefined) parentPort?.close();
  });
}

function responseTo(id: number, work: () => unknown, whenDamaged?: string): Response {
  try {
    return { id, value: work() };
  } catch (error) {
    return { id, failure: failureOf(error, whenDamaged) };
  }
}

function failureOf(error: unknown, whenDamaged?: string): Failure {
  const report = sqliteReport(error, whenDamaged);
  return report ? { report } : { bug: error instanceof Error ? error.message : String(error) };
}
