import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { forgetTracing, readConfig, settings } from '../src/config.ts';
import { AssayError } from '../src/errors.ts';

describe('src/config.ts', () => {
  test('without any setting Assay keeps its data in the folder of the user', () => {
    const config = readConfig({}, { XDG_DATA_HOME: '/home/ines/data' });
    expect(config.dataFolder).toMatch(/assay$/i);
    expect(config).toMatchObject({ workspace: 'demo', maxUpload: 25 * 1024 * 1024, colour: true });
  });

  test('an empty line of a copied .env.example counts as not set', () => {
    expect(readConfig({}, { ASSAY_MAX_UPLOAD_MB: '', NO_COLOR: '' })).toMatchObject({
      colour: true,
    });
  });

  test('the command line goes before the environment', () => {
    const config = readConfig({ ASSAY_DATA: '/mine' }, { ASSAY_DATA: '/theirs' });
    expect(config.dataFolder).toBe('/mine');
    expect(readConfig({ ASSAY_DATA: undefined }, { ASSAY_DATA: '/theirs' }).dataFolder).toBe(
      '/theirs',
    );
  });

  test('every problem is named at once, and no value, because it may be a secret', () => {
    const environment = { ASSAY_MAX_UPLOAD_MB: 'lots', ASSAY_WORKSPACE: 'a b xoxb-1' };
    const read = () => readConfig({}, environment);
    expect(read).toThrow(AssayError);
    expect(read).toThrow(/ASSAY_WORKSPACE .*ASSAY_MAX_UPLOAD_MB/);
    expect(read).not.toThrow(/xoxb/);
  });

  test('.env.example names exactly the settings that exist, and sets none', () => {
    const example = readFileSync('.env.example', 'utf8');
    const named = [...example.matchAll(/^#([A-Za-z_]+)=/gm)].map((match) => match[1]);
    expect(named.sort()).toEqual(Object.keys(settings).sort());
    expect(example).not.toMatch(/^[A-Za-z_]+=/m);
  });

  test('what would trace or log a language model is forgotten, and nothing else', () => {
    const environment = {
      LANGSMITH_TRACING: 'true',
      LANGCHAIN_VERBOSE: 'true',
      OPENAI_LOG: 'debug',
    };
    const kept = { OPENAI_API_KEY: 'sk-1', MY_LANGCHAIN_NOTE: 'x' };
    const both = { ...environment, ...kept };
    forgetTracing(both);
    expect(both).toEqual(kept);
  });
});
