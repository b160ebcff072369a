import { openComponentDatabase } from './component-database.ts';
import type { ComponentProtocol } from './component-messages.ts';
import { serveDatabase } from './serve-database.ts';

serveDatabase<ComponentProtocol>(
  openComponentDatabase,
  'Remove components.db from the data directory: the next search makes it anew.',
);
