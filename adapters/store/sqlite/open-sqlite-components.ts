import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ComponentIndex, IndexedComponent } from '../../../src/ports/component-index.ts';
import type { ComponentProtocol, Listed } from './component-messages.ts';
import { type DatabaseThread, startDatabaseThread } from './database-thread.ts';
import { makeDataDirectory } from './make-data-directory.ts';
import { readHits } from './read-hits.ts';

/** Components to encode before the event loop gets a turn; about 2 ms of work. */
const slice = 4_000;

const defaultLimit = 1_000;

/**
 * The embedded component index: a file of its own below the data directory, in a thread of its own
 * that starts with the first question, since most runs ask none. Several processes may use the same
 * directory. Throws AssayError DATA_DIRECTORY_UNUSABLE; the methods also STORE_NEWER, STORE_DAMAGED
 * or STORE_BUSY.
 */
export async function openSqliteComponents(dataDirectory: string): Promise<ComponentIndex> {
  await makeDataDirectory(dataDirectory);
  let started: Promise<DatabaseThread<ComponentProtocol>> | undefined;
  let closed = false;
  const thread = (): Promise<DatabaseThread<ComponentProtocol>> => {
    if (closed) return Promise.reject(new Error('The component index is closed.'));
    started ??= startDatabaseThread<ComponentProtocol>(
      new URL('./components.worker.ts', import.meta.url),
      join(dataDirectory, 'components.db'),
    );
    started.catch(() => {
      started = undefined;
    });
    return started;
  };
  const ask: DatabaseThread<ComponentProtocol>['call'] = async (name, question) =>
    (await thread()).call(name, question);
  return {
    async add(workspace, document, components) {
      await ask('add', { workspace, document, slices: await encode(components) });
    },
    async remove(workspace, document) {
      await ask('remove', { workspace, document });
    },
    documents: (workspace) => ask('documents', { workspace }),
    versions: (workspace, key) => ask('versions', { workspace, key }),
    find: async (workspace, sought) => readHits(await ask('find', { workspace, sought })),
    names: (workspace, text, { exact = false, limit = defaultLimit } = {}) =>
      ask('names', { workspace, text, exact, limit }),
    unidentified: async (workspace, name) =>
      readHits(await ask('unidentified', { workspace, name })),
    async close() {
      closed = true;
      await (await started)?.close();
    },
  };
}

async function encode(components: Iterable<IndexedComponent>): Promise<readonly string[]> {
  const slices: string[] = [];
  let rows: Listed[] = [];
  for (const { key = '', name, version = '', purl = '', direct, pointer } of components) {
    rows.push([key, name, version, purl, direct, pointer]);
    if (rows.length === slice) {
      slices.push(JSON.stringify(rows));
      rows = [];
      await nextTurn();
    }
  }
  return [...slices, JSON.stringify(rows)];
}
