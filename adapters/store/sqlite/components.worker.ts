import { openComponentDatabase } from './component-database.ts';
import type { ComponentProtocol } from './component-messages.ts';
import { serveDatabase } from './serve-database.ts';

serveDatabase<ComponentProtocol>(openComponentDatabase);
