import type { DatabaseSync } from 'node:sqlite';
import { foldText } from '../../../src/suppliers/fold-text.ts';
import type { ComponentProtocol } from './component-messages.ts';
import type { Handlers } from './thread-messages.ts';

/** Which packages go by a name, and which documents there are. */
export function preparedNames(
  sqlite: DatabaseSync,
): Pick<Handlers<ComponentProtocol>, 'names' | 'documents'> {
  // Left alone, SQLite takes the index that spares it the sorting and reads every package for it.
  const matching = (condition: string) =>
    sqlite.prepare(
      `SELECT key FROM package INDEXED BY package_by_name JOIN workspace ON workspace.id = package.workspace
       WHERE workspace.name = ? AND identified = 1 AND ${condition} ORDER BY key LIMIT ?`,
    );
  const equal = matching('package.name = ?');
  const containing = matching('instr(package.name, ?) > 0');
  const documents = sqlite.prepare(
    `SELECT document.name FROM document JOIN workspace ON workspace.id = document.workspace
     WHERE workspace.name = ?`,
  );
  return {
    documents: ({ workspace }) => documents.all(workspace).map((row) => String(row['name'])),
    names({ workspace, text, exact, limit }) {
      const statement = exact ? equal : containing;
      const rows = statement.all(workspace, foldText(text), limit);
      return rows.map((row) => String(row['key']));
    },
  };
}
