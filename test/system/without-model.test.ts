import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { json, type OpenAiServer, openAiServer } from '../support/openai-server.ts';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../..');
const certificate = 'samples/evidence/kestrel-iec-62443-4-1-certificate.pdf';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'assay-without-model-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Where = Readonly<{ cwd: string; settings?: Readonly<Record<string, string>> }>;

/** Runs Node with nothing of the developer's own settings. */
async function node(args: readonly string[], { cwd, settings = {} }: Where): Promise<string> {
  const data = path.join(folder, 'data');
  const env = { PATH: process.env['PATH'], ASSAY_DATA: data, NO_COLOR: '1', ...settings };
  const { stdout } = await run(process.execPath, args, { cwd, env, maxBuffer: 1 << 26 });
  return stdout;
}

const assay = async (args: readonly string[], where: Where): Promise<unknown> =>
  JSON.parse(await node(['src/cli.ts', ...args, '--json'], where));

describe('a tree without adapters/model', () => {
  let tree: string;

  beforeAll(async () => {
    tree = path.join(folder, 'tree');
    const left = ['.git', 'coverage', 'eval-report'];
    const entries = (await readdir(root)).filter((name) => !left.includes(name));
    await run('mkdir', [tree]);
    // Links where the disk is the same, copies elsewhere.
    await run('cp', ['-al', ...entries, tree], { cwd: root }).catch(() =>
      run('cp', ['-a', ...entries, tree], { cwd: root }),
    );
    for (const part of ['adapters/model', 'test/adapters/model']) {
      await rm(path.join(tree, part), { recursive: true });
    }
  });

  test('reads a certificate and answers about it', async () => {
    const [read] = (await assay(['ingest', '--supplier', 'Kestrel', certificate], {
      cwd: tree,
    })) as Record<string, unknown>[];
    expect(read).toMatchObject({ status: 'checked', kind: 'certificate' });
    expect(read).not.toHaveProperty('tokens');
    const question = 'Is Kestrel certified to IEC 62443-4-1?';
    expect(await assay(['ask', question], { cwd: tree })).toMatchObject({ outcome: 'answered' });
  });

  test('leaves the other tests green', async () => {
    const results = path.join(folder, 'results.json');
    const report = ['--reporter=json', `--outputFile=${results}`];
    const tests = [
      'test/answers',
      'test/architecture.test.ts',
      'test/config.test.ts',
      'test/conversation/ask.test.ts',
      'test/conversation/work-on-event.test.ts',
      'test/costs',
      'test/ingest/judge',
      'test/pipeline.test.ts',
      'test/scenarios/scenarios.test.ts',
    ];
    const vitest = path.join(tree, 'node_modules/vitest/vitest.mjs');
    await node([vitest, 'run', ...report, ...tests], { cwd: tree }).catch(() => undefined);
    const ran = resultsSchema.parse(JSON.parse(await readFile(results, 'utf8')));
    const files = ran.testResults.filter(({ status }) => status !== 'passed');
    expect(files.map(({ name }) => path.relative(tree, name))).toEqual([]);
    expect(ran.numPassedTests).toBeGreaterThan(200);
  });
});

const resultsSchema = z.object({
  numPassedTests: z.number(),
  testResults: z.array(z.object({ name: z.string(), status: z.string() })),
});

describe('what is loaded of a language model', () => {
  let server: OpenAiServer;
  beforeAll(async () => {
    server = await openAiServer((body) =>
      body.tools
        ? { toolCalls: [{ name: 'current_time', arguments: '{}' }] }
        : json({ colour_k7: 'blue' }),
    );
  });
  afterAll(() => server.close());

  async function loadedBy(args: readonly string[], settings: Where['settings'] = {}) {
    const file = path.join(folder, 'loaded.json');
    const hook = ['--import', new URL('../support/tell-loaded.ts', import.meta.url).href];
    const said = await node([...hook, 'src/cli.ts', ...args, '--json'], {
      cwd: root,
      settings: { ...settings, ASSAY_TEST_LOADED: file },
    });
    const loaded: unknown = JSON.parse(await readFile(file, 'utf8'));
    return { loaded, said: JSON.parse(said) as unknown };
  }

  test.each([
    ['ingest', ['ingest', '--supplier', 'Kestrel', certificate]],
    ['ask', ['ask', 'What should I worry about most at Kestrel?']],
    ['doctor', ['doctor']],
  ])('is nothing in %s where none is set up', async (_, args) => {
    expect((await loadedBy(args)).loaded).toEqual([]);
  });

  test('is nothing where one is set up and not asked', async () => {
    const settings = { OPENAI_BASE_URL: server.url };
    expect((await loadedBy(['posture', 'Kestrel'], settings)).loaded).toEqual([]);
  });

  test('is LangChain and the openai package where one is asked', async () => {
    const { loaded, said } = await loadedBy(['doctor'], { OPENAI_BASE_URL: server.url });
    expect(loaded).toEqual(
      expect.arrayContaining(['@langchain/core', '@langchain/openai', 'openai']),
    );
    expect(said).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'language model', state: 'ok' })]),
    );
  });
});
