import { isObject } from '../sbom/json-value.ts';

const checks: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: Array.isArray,
  object: isObject,
};

const words: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
  array: 'a list',
  object: 'an object',
};

/** The check of a type that JSON schema names. */
export function typeCheck(type: string): (value: unknown) => boolean {
  const check = checks[type];
  if (check === undefined) throw new TypeError(`Unknown type in a schema: ${type}`);
  return check;
}

export function typeWords(types: readonly string[]): string {
  return types.map((type) => words[type]).join(' or ');
}
