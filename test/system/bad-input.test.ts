import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { errorCodes } from '../../src/errors.ts';
import { type Ran, runAssay, runCommand, temporaryData } from '../support/run-assay.ts';

const place = temporaryData();
afterAll(place.remove);
const data = path.join(place.folder, 'data');
const at = (name: string) => path.join(place.folder, name);
const certificate = 'samples/evidence/kestrel-iso-27001-certificate.pdf';
const bomb = path.join(import.meta.dirname, '../../../shared/hostile/pdf/bomb_giant.pdf');

const bom = JSON.stringify({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: { type: 'firmware', name: 'X7', version: '4.2.1' } },
  components: [{ type: 'library', name: 'zlib', version: '1.3.1', purl: 'pkg:generic/zlib@1.3.1' }],
});

const report = z.strictObject({
  code: z.enum(errorCodes),
  message: z.string().regex(/^\S[^\n]*[.?]$/),
  remedy: z.string().regex(/^\S[^\n]*[.?]$/),
});
const problem = z.strictObject({ error: report });
const results = z.array(z.looseObject({ file: z.string(), status: z.string(), error: report }));

const assay = (...args: string[]) => runAssay(args, { data });

/** One line on standard error and none on standard output, and never a stack. */
function expectSentence({ stdout, stderr }: Ran): void {
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^\S[^\n]{10,400}\n$/);
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+|Error:/);
}

beforeAll(() => {
  mkdirSync(at('folder.pdf'));
  writeFileSync(at('empty.pdf'), '');
  writeFileSync(at('big.pdf'), `%PDF-1.7\n${'0'.repeat(26 * 1024 * 1024)}`);
  writeFileSync(at('picture.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  writeFileSync(at('paper.docx'), Buffer.from('504b0304140000000000', 'hex'));
  writeFileSync(at('settings.json'), '{"editor": {"tabs": 2}}\n');
  writeFileSync(at('bom.json'), bom);
  writeFileSync(at('line\nbreak\u001b[31m.txt'), 'The company develops controllers.\n');
});

describe('files that cannot be read', () => {
  test.each([
    ['empty.pdf', 'EMPTY_FILE'],
    ['folder.pdf', 'NOT_A_FILE'],
    ['missing.pdf', 'FILE_NOT_FOUND'],
    ['big.pdf', 'OVERSIZE'],
    ['picture.png', 'UNSUPPORTED_TYPE'],
    ['paper.docx', 'UNSUPPORTED_TYPE'],
    ['settings.json', 'UNSUPPORTED_TYPE'],
  ])('%s is refused as %s, and what is beside it is read', async (file, code) => {
    const ran = await assay('ingest', '--supplier', 'Kestrel', at(file), certificate, '--json');
    expect(ran.code).toBe(1);
    const [refused, read] = z.array(z.looseObject({})).parse(JSON.parse(ran.stdout));
    expect(results.parse([refused])).toMatchObject([{ status: 'failed', error: { code } }]);
    expect(read?.['status']).toMatch(/^(checked|duplicate)$/);
  });

  test.each([
    ['picture.png', 'PDF, plain text or Markdown'],
    [
      'settings.json',
      'settings.json is a JSON file, but neither an SBOM, a VEX document nor an advisory that Assay can read. Ask for it as CycloneDX (JSON or XML) or SPDX',
    ],
  ])('%s cannot be read, and what can is named', async (file, words) => {
    const ran = await assay('ingest', '--supplier', 'Kestrel', at(file));
    expect(ran.code).toBe(1);
    expect(ran.stdout.replaceAll(/\s+/g, ' ')).toContain(words);
  });

  test('an SBOM beside a JSON file that is none is read', async () => {
    const files = [at('settings.json'), at('bom.json')];
    const ran = await assay('ingest', '--supplier', 'Kestrel', ...files, '--json');
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.stdout)).toMatchObject([
      { file: 'settings.json', status: 'failed' },
      { file: 'bom.json', status: 'checked', kind: 'sbom', sbom: { components: 1 } },
    ]);
  });

  test('a refused file leaves neither a supplier nor an evidence', async () => {
    await assay('ingest', '--supplier', 'Nobody Ltd', at('empty.pdf'), at('big.pdf'));
    const { stdout } = await assay('suppliers', 'list', '--json');
    expect(stdout).not.toContain('Nobody Ltd');
  });

  test('a file name cannot write on the terminal', async () => {
    const { stdout } = await assay('ingest', '--supplier', 'K', at('line\nbreak\u001b[31m.txt'));
    expect(stdout).not.toContain('\u001b');
    expect(stdout.split('\n')[0]).toMatch(/checked +linebreak\[31m\.txt$/);
  });

  test.skipIf(!existsSync(bomb))(
    'a PDF bomb is stopped in time',
    async () => {
      const { code, stdout } = await assay('ingest', '--supplier', 'K', bomb, '--json');
      expect(code).toBe(1);
      expect(results.parse(JSON.parse(stdout))).toMatchObject([{ error: { code: 'TIMEOUT' } }]);
    },
    120_000,
  );
});

describe('words that cannot be used', () => {
  const long = 'a'.repeat(10_000);
  test.each<[string, number, string, string[]]>([
    ['a name of 10,000 signs', 2, 'SUPPLIER_NAME_INVALID', ['ingest', '--supplier', long, 'x.pdf']],
    ['a name that colours', 2, 'SUPPLIER_NAME_INVALID', ['posture', 'Ac\u001b[31mme']],
    ['a name of two lines', 2, 'SUPPLIER_NAME_INVALID', ['suppliers', 'set', 'Acme\nGmbH']],
    ['an empty name', 2, 'SUPPLIER_NAME_INVALID', ['report', '  ']],
    ['an unknown supplier', 2, 'SUPPLIER_UNKNOWN', ['posture', 'Nobody at all']],
    ['an empty question', 2, 'QUESTION_INVALID', ['ask', ' ']],
    ['a question of 100 kB', 2, 'QUESTION_INVALID', ['ask', 'Is it safe? '.repeat(8500)]],
    ['an unknown command', 2, 'BAD_USAGE', ['frobnicate']],
    ['an unknown subcommand', 2, 'BAD_USAGE', ['suppliers', 'frobnicate']],
    ['an unknown option', 2, 'BAD_USAGE', ['ask', '--frob', 'x']],
    ['one word too many', 2, 'BAD_USAGE', ['audit', 'verify', 'x']],
    ['a missing option', 2, 'BAD_USAGE', ['ingest', certificate]],
    ['no date', 2, 'BAD_USAGE', ['ask', '--as-of', 'soon', 'x']],
    ['a day that does not exist', 2, 'BAD_USAGE', ['ask', '--as-of', '2026-02-30', 'x']],
    ['a workspace with a path', 3, 'BAD_CONFIGURATION', ['suppliers', '--workspace', '../x']],
    ['a register that is none', 2, 'REGISTER_INVALID', ['suppliers', 'import', 'package.json']],
  ])('%s: exit code %i, %s', async (_, exit, code, args) => {
    const spoken = await assay(...args);
    expect(spoken.code).toBe(exit);
    expectSentence(spoken);
    const typed = await assay('--json', ...args);
    expect(typed.code).toBe(exit);
    expect(typed.stderr).toBe('');
    expect(problem.parse(JSON.parse(typed.stdout)).error.code).toBe(code);
  });
});

describe('a data folder that cannot be used', () => {
  const unusable = (folder: string) => runAssay(['suppliers', '--data', folder], { data });

  test('a file in its place, a file above it, and no database inside', async () => {
    writeFileSync(at('file'), 'kept');
    mkdirSync(at('other'));
    writeFileSync(
      at('other/assay.db'),
      'this is not a database, and longer than a header is. '.repeat(9),
    );
    for (const folder of [at('file'), at('file/below'), at('other')]) {
      const ran = await unusable(folder);
      expect(ran.code).toBe(3);
      expectSentence(ran);
    }
    expect(readFileSync(at('file'), 'utf8')).toBe('kept');
  });

  test.skipIf(!existsSync('/proc/self'))(
    'a folder of the system, for root too',
    async () => {
      for (const folder of ['/proc', '/proc/assay', '/dev/null']) {
        const ran = await unusable(folder);
        expect(ran.code).toBe(3);
        expectSentence(ran);
      }
    },
    30_000,
  );
});

describe('a rude environment', () => {
  test('nobody reads on: the command ends without a stack', async () => {
    const ran = await runCommand(
      'bash',
      ['-c', `"${process.execPath}" src/cli.ts audit --json | head -c 1`],
      { data },
    );
    expect(ran).toMatchObject({ code: 0, stdout: '[', stderr: '' });
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk behind standard output is said', async () => {
    const program = `"${process.execPath}" src/cli.ts suppliers > /dev/full`;
    const ran = await runCommand('bash', ['-c', program], { data });
    expect(ran.code).toBe(3);
    expectSentence(ran);
  });

  test('two processes hand in the same paper at once: one evidence, read once', async () => {
    const both = temporaryData();
    const args = ['ingest', '--supplier', 'Kestrel', certificate, '--json'];
    const ran = await Promise.all([1, 2].map(() => runAssay(args, { data: both.folder })));
    expect(ran.map(({ code, stderr }) => [code, stderr])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    const listed = await runAssay(['evidence', '--json'], { data: both.folder });
    expect(JSON.parse(listed.stdout)).toMatchObject([{ progress: { status: 'checked' } }]);
    both.remove();
  });
});
