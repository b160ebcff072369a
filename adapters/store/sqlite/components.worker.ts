import { openComponentDatabase } from './component-database.ts';
import type { ComponentProtocol } from './component-messages.ts';
import { serveDatabase } from './serve-database.ts';

serveDatabase<ComponentProtocol>(
  openComponentDatabase,
  'Remove components.db from the data directory and run "assay recheck": it is made anew.',
);
