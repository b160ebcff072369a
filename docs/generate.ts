import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { criteriaPage } from './criteria-page.ts';
import { jsonSchemas } from './json-shapes.ts';

const folder = new URL('./json/', import.meta.url);

/** Writes the schema of everything the program prints as JSON; a test fails when one is stale. */
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, text] of jsonSchemas()) writeFileSync(new URL(name, folder), text);

writeFileSync(new URL('./criteria.md', import.meta.url), criteriaPage());
