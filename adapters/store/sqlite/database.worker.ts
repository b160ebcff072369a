import { openDatabase } from './database.ts';
import type { StoreProtocol } from './messages.ts';
import { serveDatabase } from './serve-database.ts';

serveDatabase<StoreProtocol>((file) => {
  const database = openDatabase(file);
  return {
    handlers: {
      get: ({ workspace, key }) => database.get(workspace, key),
      list: ({ workspace, query }) => database.list(workspace, query),
      commit: ({ workspace, commit }) => database.commit(workspace, commit),
      revision: ({ workspace, folder }) => database.revision(workspace, folder),
    },
    close: () => database.close(),
  };
});
