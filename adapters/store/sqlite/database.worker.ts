import { parentPort, workerData } from 'node:worker_threads';
import { type Database, openDatabase } from './database.ts';
import type { Call, Failure, Request, Response, Results } from './messages.ts';
import { sqliteReport } from './sqlite-error.ts';

function answer(database: Database, call: Call): Results[Call['name']] {
  switch (call.name) {
    case 'get':
      return database.get(call.workspace, call.key);
    case 'list':
      return database.list(call.workspace, call.query);
    case 'commit':
      return database.commit(call.workspace, call.commit);
    case 'close':
      database.close();
      return undefined;
  }
}

function respond(id: number, work: () => Results[Call['name']]): boolean {
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

let database: Database | undefined;
const opened = respond(0, () => {
  database = openDatabase(String(workerData));
  return undefined;
});

if (opened) {
  parentPort?.on('message', ({ id, call }: Request) => {
    respond(id, () => {
      if (!database) throw new Error('The database is not open.');
      return answer(database, call);
    });
    if (call.name === 'close') parentPort?.close();
  });
}
