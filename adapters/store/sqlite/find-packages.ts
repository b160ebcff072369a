import type { DatabaseSync } from 'node:sqlite';
import { foldText } from '../../../src/suppliers/fold-text.ts';
import type { ComponentProtocol } from './component-messages.ts';
import type { Handlers } from './thread-messages.ts';

/** Which packages go by a name. */
export function preparedNames(sqlite: DatabaseSync): Pick<Handlers<ComponentProtocol>, 'names'> {
  const matching = (condition: string) =>
    sqlite.prepare(
      `SELECT key FROM package JOIN workspace ON workspace.id = package.workspace
       WHERE workspace.name = ? AND identified = 1 AND ${condition} ORDER BY key LIMIT ?`,
    );
  const equal = matching('package.name = ?');
  const containing = matching('instr(package.name, ?) > 0');
  return {
    names({ workspace, text, exact, limit }) {
      const statement = exact ? equal : containing;
      const rows = statement.all(workspace, foldText(text), limit);
      return rows.map((row) => String(row['key']));
    },
  };
}
