import type { DatabaseSync } from 'node:sqlite';
import { type AddComponents, preparedAdd } from './add-components.ts';
import type { ComponentProtocol } from './component-messages.ts';
import { componentMigrations } from './component-schema.ts';
import { preparedFind } from './find-components.ts';
import { preparedNames } from './find-packages.ts';
import { inTransaction, openFile } from './open-file.ts';
import type { Handlers } from './thread-messages.ts';

/** The synchronous engine behind the component index; it lives in a thread of its own. */
export type ComponentDatabase = Readonly<{
  handlers: Handlers<ComponentProtocol>;
  /** Several documents in one transaction. */
  addAll: AddComponents;
  close(): void;
}>;

/** Opens or creates the file; see `openFile`. */
export function openComponentDatabase(file: string, patienceMs?: number): ComponentDatabase {
  return openFile(file, componentMigrations, prepare, patienceMs);
}

function prepare(sqlite: DatabaseSync): ComponentDatabase {
  sqlite.exec('PRAGMA cache_size = -32768');
  const { add, remove } = preparedAdd(sqlite);
  const addAll: AddComponents = (workspace, listings) =>
    inTransaction(sqlite, () => add(workspace, listings));
  return {
    handlers: {
      ...preparedFind(sqlite),
      ...preparedNames(sqlite),
      add({ workspace, document, slices }) {
        addAll(workspace, [{ document, components: slices.flatMap((slice) => JSON.parse(slice)) }]);
        return undefined;
      },
      remove({ workspace, document }) {
        inTransaction(sqlite, () => remove(workspace, document));
        return undefined;
      },
    },
    addAll,
    close: () => sqlite.close(),
  };
}
