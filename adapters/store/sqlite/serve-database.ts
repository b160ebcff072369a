import { parentPort, workerData } from 'node:worker_threads';
import { sqliteReport } from './sqlite-error.ts';
import type { Failure, Handlers, Protocol, Request, Response } from './thread-messages.ts';

/** A database that can be asked by message and closed. */
export type Served<P extends Protocol> = Readonly<{ handlers: Handlers<P>; close(): void }>;

/** The program of a database thread: opens the file it was started for and answers until closed. */
export function serveDatabase<P extends Protocol>(open: (file: string) => Served<P>): void {
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

function respond(id: number, work: () => unknown): boolean {
  let response: Response;
  try {
    response = { id, value: work() };
  } catch (error) {
    response = { id, failure: failureOf(error) };
  }
  parentPort?.postMessage(response);
  return !('failure' in response);
}

function failureOf(error: unknown): Failure {
  const report = sqliteReport(error);
  return report ? { report } : { bug: error instanceof Error ? error.message : String(error) };
}
