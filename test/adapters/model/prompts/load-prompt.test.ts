import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPrompt } from '../../../../adapters/model/prompts/load-prompt.ts';

const folder = path.resolve(import.meta.dirname, '../../../../prompts');

describe('adapters/model/prompts/load-prompt', () => {
  test('every prompt says what it is for, what it is given and which version it is', () => {
    const heads = readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(path.join(folder, name), 'utf8'));
    for (const head of heads) {
      expect(head).toMatch(/^---\npurpose: .+\ninputs: .+\n(?:output: .+\n)?version: \d+\n---\n/u);
    }
  });

  test('a name without a file is an error', async () => {
    await expect(loadPrompt('no-such-prompt')).rejects.toThrow('no-such-prompt');
  });
});
