import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { manifestOf } from '../../adapters/chat/teams/package/manifest.ts';
import { chatSettings } from '../../src/chat-config.ts';
import { settings } from '../../src/config.ts';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/teams.md', root), 'utf8');
const { scripts } = z
  .looseObject({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(new URL('package.json', root), 'utf8')));

const found = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, name]) => name ?? '');

describe('docs/teams.md', () => {
  test('explains every setting of Teams', () => {
    const ours = Object.keys(chatSettings).filter((name) => /^(?:Microsoft|TEAMS_)/u.test(name));
    expect(ours.length).toBeGreaterThan(4);
    for (const name of ours) expect(page).toContain(`\`${name}`);
  });

  test('names only settings that there are', () => {
    const named = found(/(?<![\w.])((?:TEAMS|ASSAY)_[A-Z_]+|MicrosoftApp[A-Z]\w+)/gu);
    for (const name of named) expect(Object.keys(settings)).toContain(name);
  });

  test('names only commands that there are', () => {
    const named = found(/npm run ([\w:]+)/gu);
    expect(new Set(named)).toEqual(new Set(['assay', 'teams:package']));
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });

  test('explains what the manifest asks for', () => {
    const { bots, composeExtensions, ...manifest } = manifestOf({ appId: 'x', version: '1.0.0' });
    const parts = [...Object.keys(bots[0]), ...Object.keys(manifest)];
    for (const part of ['supportsFiles', 'commandLists', 'validDomains', 'defaultInstallScope']) {
      expect(parts).toContain(part);
      expect(page).toContain(`\`${part}\``);
    }
    expect(page).toContain(bots[0].scopes.join(', '));
    expect(page).toContain(composeExtensions[0].commands[0].id);
  });
});
