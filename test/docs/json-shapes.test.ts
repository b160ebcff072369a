import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../docs/json-shapes.ts';

const folder = new URL('../../docs/json/', import.meta.url);

describe('docs/json-shapes.ts', () => {
  test('the schemas in docs/json are what the program prints; `npm run docs` writes them', () => {
    const written = readdirSync(folder).map((name) => [
      name,
      readFileSync(new URL(name, folder), 'utf8'),
    ]);
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(jsonSchemas()));
  });
});
