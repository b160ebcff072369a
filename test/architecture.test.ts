import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type SourceFile, sourceFiles } from './support/source-files.ts';

const product = sourceFiles('src', 'adapters');
const everything = sourceFiles('src', 'adapters', 'samples', 'test');

/** Each layer imports only from itself and the layers above it in this list. First match wins. */
const layers: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['errors', /^src\/errors\.ts$/],
  ['config', /^src\/(config|chat-config|model-config|time-zone)\.ts$/],
  [
    'words',
    /^src\/(suppliers|access)\/|^src\/evidence\/(evidence|document|sentences|text-blocks)\.ts$|^src\/evidence\/abbreviations\.json$|^src\/sbom\/(entry|component|sbom|vex)\.ts$/,
  ],
  ['claims', /^src\/(claims|sbom)\//],
  ['criteria', /^src\/criteria\//],
  ['posture', /^src\/posture\//],
  ['answers', /^src\/(answers|digest|report|costs)\//],
  ['words of the chat', /^src\/conversation\/(action|due|form|reply|person|incoming-event)\.ts$/],
  ['ports', /^src\/ports\//],
  ['records', /^src\/records\//],
  ['evidence', /^src\/evidence\//],
  ['pipeline', /^src\/(ingest\/|curation\/|pipeline\.ts)/],
  ['conversation', /^src\/conversation\//],
  ['bot', /^src\/bot\.ts$/],
  ['adapters', /^adapters\//],
  ['entry points', /^src\/(main|cli|start-program)\.ts$/],
];

const layerOf = (file: string) => layers.findIndex(([, pattern]) => pattern.test(file));

/** The one folder that may import a third-party package. zod is everywhere. */
const homes: Readonly<Record<string, string>> = {
  'pdf-parse': 'src/evidence/readers/',
  'pdfjs-dist': 'src/evidence/readers/',
  saxes: 'src/evidence/readers/',
  'libxml2-wasm': 'src/evidence/readers/',
  '@cyclonedx/cyclonedx-library': 'src/evidence/readers/',
  'packageurl-js': 'src/sbom/',
  'spdx-expression-parse': 'src/sbom/',
  semver: 'src/sbom/',
  '@renovatebot/pep440': 'src/sbom/',
  yauzl: 'adapters/advisories/',
  minisearch: 'src/answers/',
  commander: 'adapters/chat/terminal/',
  '@clack/prompts': 'adapters/chat/terminal/',
  pino: 'adapters/log/',
  '@slack/bolt': 'adapters/chat/slack/',
  botbuilder: 'adapters/chat/teams/',
  'botframework-connector': 'adapters/chat/teams/',
  adaptivecards: 'adapters/chat/web/',
  yazl: 'adapters/chat/teams/',
  pdfkit: 'adapters/report/',
  redis: 'adapters/store/redis/',
  bullmq: 'adapters/jobs/bullmq/',
  openai: 'adapters/model/',
  langchain: 'adapters/model/',
  '@langchain/openai': 'adapters/model/',
  '@langchain/core': 'adapters/model/',
};

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const isPackage = (specifier: string) =>
  !/^(src|adapters|samples|test|prompts|docs)\//.test(specifier) && !specifier.startsWith('node:');

const purePattern = /^src\/(claims|sbom|criteria|posture|answers|digest|report|costs)\//;

function offences(files: readonly SourceFile[], find: (file: SourceFile) => readonly string[]) {
  return files.flatMap((file) => find(file).map((offence) => `${file.path}: ${offence}`));
}

describe('the architecture', () => {
  test('the scan sees the whole product', () => {
    expect(product.length).toBeGreaterThan(100);
    expect(product.flatMap((file) => file.imports).length).toBeGreaterThan(300);
  });

  test('every file belongs to a layer', () => {
    expect(product.filter((file) => layerOf(file.path) < 0).map((file) => file.path)).toEqual([]);
  });

  test('a layer imports only from itself and from the layers before it', () => {
    const upward = offences(product, (file) =>
      file.imports.filter((target) => layerOf(target) >= 0 && layerOf(target) > layerOf(file.path)),
    );
    expect(upward).toEqual([]);
  });

  test('src never imports an adapter, but for the entry points', () => {
    const reaching = offences(product, (file) =>
      /^src\/(main|cli|start-program)\.ts$/.test(file.path) || file.path.startsWith('adapters/')
        ? []
        : file.imports.filter((target) => target.startsWith('adapters/')),
    );
    expect(reaching).toEqual([]);
  });

  test('each third-party package is imported in exactly one folder', () => {
    const strays = offences(product, (file) =>
      file.imports.filter((target) => {
        if (!isPackage(target) || packageOf(target) === 'zod') return false;
        const home = homes[packageOf(target)];
        return home === undefined || !file.path.startsWith(home);
      }),
    );
    expect(strays).toEqual([]);
  });

  test('judgement is pure: no input or output, no clock, no chance', () => {
    const impure = offences(
      product.filter((file) => purePattern.test(file.path)),
      (file) => [
        ...file.imports.filter((name) => name.startsWith('node:') && name !== 'node:crypto'),
        ...(file.code.match(/\bDate\.now\b|\bnew Date\(\)|Temporal\.Now|Math\.random/g) ?? []),
      ],
    );
    expect(impure).toEqual([]);
  });

  test('only the gate makes a claim', () => {
    const makers = product.filter((file) => /\bas (unknown as )?Claim\b/.test(file.code));
    expect(makers.map((file) => file.path)).toEqual(['src/claims/verify-candidates.ts']);
  });

  test('the environment is read in one file', () => {
    const readers = product.filter((file) => file.code.includes('process.env'));
    expect(readers.map((file) => file.path)).toEqual(['src/config.ts']);
  });

  test('no file has more than 250 lines, and half of them have fewer than 70', () => {
    expect(everything.filter((file) => file.lines > 250).map((file) => file.path)).toEqual([]);
    const lengths = product.map((file) => file.lines).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(70);
  });

  test('a unit test stands where the file stands that it tests', () => {
    const unit = sourceFiles('test/claims', 'test/criteria', 'test/posture', 'test/suppliers');
    const lost = unit
      .filter((file) => file.path.endsWith('.test.ts'))
      .map((file) => file.path.replace(/^test\//, 'src/').replace(/\.test\.ts$/, ''))
      .filter((subject) => !existsSync(`${subject}.ts`) && !existsSync(subject));
    expect(lost).toEqual([]);
  });
});
