import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { settings } from '../../src/config.ts';
import { modelSettings } from '../../src/model-config.ts';

const page = readFileSync('docs/model.md', 'utf8');

const found = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, name]) => name ?? '');

describe('docs/model.md', () => {
  test('explains every setting of the model', () => {
    for (const name of Object.keys(modelSettings)) expect(page).toContain(`\`${name}\``);
  });

  test('names only settings that there are', () => {
    const named = found(/(?<![\w.])((?:OPENAI|AZURE|ASSAY)_[A-Z_]+)/gu);
    for (const name of named) expect(Object.keys(settings)).toContain(name);
  });

  test('names the defaults as they are', () => {
    expect(page).toContain(`\`${modelSettings.ASSAY_MODEL.parse(undefined)}\``);
  });

  test('leads somewhere with every link', () => {
    const links = found(/\]\(([^):]+)\)/gu);
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) expect(existsSync(`docs/${link}`), link).toBe(true);
  });
});
