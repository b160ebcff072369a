import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { criteriaPage } from '../../docs/criteria-page.ts';
import { catalogue } from '../../src/criteria/catalogue/catalogue.ts';
import { traps } from '../../src/criteria/catalogue/traps.ts';

const page = criteriaPage();

describe('docs/criteria.md', () => {
  test('is what the catalogue says; `npm run docs` writes it', () => {
    const written = readFileSync(new URL('../../docs/criteria.md', import.meta.url), 'utf8');
    expect(written).toBe(page);
  });

  test('holds every criterion and every trap', () => {
    for (const { id, title } of catalogue) expect(page).toContain(`### ${id} ${title}`);
    for (const { id, name } of traps) {
      const row = page.split('\n').find((line) => line.startsWith(`| ${id} `));
      expect(row).toContain(name);
    }
  });

  test('gives every mapped id a title in our own words', () => {
    expect(page).not.toContain('undefined');
  });
});
