import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const inside = fileURLToPath(import.meta.resolve('@cyclonedx/cyclonedx-library/package.json'));
const folder = path.join(path.dirname(inside), 'res', 'schema');

/** A schema file of the CycloneDX specification, as the pinned package brings it. */
export function schemaFile(name: string): Buffer {
  return readFileSync(path.join(folder, name));
}
