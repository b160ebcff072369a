import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats.js';

const require = createRequire(import.meta.url);
const folder = path.join(
  path.dirname(require.resolve('@cyclonedx/cyclonedx-library/package.json')),
  'res',
  'schema',
);
const idnEmail: (text: string) => boolean = require('ajv-formats-draft2019/formats/idn-email.js');

/** The formats as the CycloneDX library sets them. */
export const ajvFormats = { ...fullFormats, 'idn-email': idnEmail, 'iri-reference': true } as const;

/** `uniqueItems` takes Ajv quadratic time, and is tested against plain comparison elsewhere. */
const read = (name: string): object =>
  JSON.parse(readFileSync(path.join(folder, name), 'utf8'), (keyword, value) =>
    keyword === 'uniqueItems' && value === true ? undefined : value,
  );

const referenced = ['spdx', 'jsf-0.82', 'cryptography-defs'];
const validators = new Map<string, ValidateFunction>();

function compile(specVersion: string): ValidateFunction {
  const schemas = Object.fromEntries(
    referenced.map((name) => [
      `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`,
      read(`${name}.SNAPSHOT.schema.json`),
    ]),
  );
  const ajv = new Ajv({ strict: false, schemas, formats: ajvFormats });
  return ajv.compile(read(`bom-${specVersion}.SNAPSHOT.schema.json`));
}

/** What Ajv says of a tree, but for repeated entries. */
export function ajvAccepts(tree: unknown, specVersion: string): boolean {
  const validator = validators.get(specVersion) ?? compile(specVersion);
  validators.set(specVersion, validator);
  return validator(tree) === true;
}
