import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { openFeedFiles } from '../../../adapters/advisories/open-feed-files.ts';
import { zipOf } from '../../support/zip.ts';

const folder = await mkdtemp(join(tmpdir(), 'assay-feeds-'));
afterAll(() => rm(folder, { recursive: true }));

let count = 0;
async function fileOf(name: string, bytes: Uint8Array | string): Promise<string> {
  count += 1;
  const inside = join(folder, String(count));
  await mkdir(inside);
  await writeFile(join(inside, name), bytes);
  return join(inside, name);
}

async function read(...paths: readonly string[]) {
  const files = await Array.fromAsync(openFeedFiles().read(paths));
  return files.map(({ name, text, named }) => ({ name: name.replace(folder, ''), text, named }));
}

const codeOf = (...paths: readonly string[]) =>
  read(...paths).then(
    () => 'read',
    (error: { code: string }) => error.code,
  );

describe('adapters/advisories/open-feed-files', () => {
  test('a file is read as it is, and packed with gzip', async () => {
    const plain = await fileOf('kev.json', '{"a":1}');
    const packed = await fileOf('epss.csv.gz', gzipSync('cve,epss\n'));
    expect((await read(plain, packed)).map(({ text, named }) => [text, named])).toEqual([
      ['{"a":1}', true],
      ['cve,epss\n', true],
    ]);
  });

  test('a list saved by a spreadsheet as UTF-16 is read', async () => {
    const path = await fileOf('list.csv', Buffer.from('\ufeffpackage,version\n', 'utf16le'));
    expect((await read(path))[0]?.text).toBe('\ufeffpackage,version\n');
  });

  test('an archive gives its feed files, whatever their paths say', async () => {
    const path = await fileOf(
      'all.zip',
      zipOf([
        { name: 'A-1.json', bytes: '1' },
        { name: '../../etc/A-2.json', bytes: '2' },
        { name: '/root/A-3.json', bytes: '3' },
        { name: 'C:\\A-4.json', bytes: '4' },
        { name: '__MACOSX/._A-1.json', bytes: 'x' },
        { name: 'readme.md', bytes: 'x' },
        { name: 'inner.zip', bytes: 'PK' },
        { name: 'folder/', bytes: '' },
      ]),
    );
    expect((await read(path)).map(({ text }) => text)).toEqual(['1', '2', '3', '4']);
  });

  test('a folder is walked in the order of names, without hidden files and links', async () => {
    const root = join(folder, 'osv');
    await mkdir(join(root, 'npm'), { recursive: true });
    await mkdir(join(root, '.git'));
    await writeFile(join(root, 'npm', 'b.json'), 'b');
    await writeFile(join(root, 'npm', 'a.json'), 'a');
    await writeFile(join(root, 'list.csv'), 'list');
    await writeFile(join(root, 'README.md'), 'no');
    await writeFile(join(root, '.git', 'c.json'), 'no');
    await writeFile(join(root, 'z.zip'), zipOf([{ name: 'z.json', bytes: 'z' }]));
    await symlink(root, join(root, 'npm', 'circle'));
    expect(await read(root)).toEqual([
      { name: '/osv/list.csv', text: 'list', named: false },
      { name: '/osv/npm/a.json', text: 'a', named: false },
      { name: '/osv/npm/b.json', text: 'b', named: false },
      { name: '/osv/z.zip/z.json', text: 'z', named: false },
    ]);
  });

  test('what is not there is told', async () => {
    expect(await codeOf(join(folder, 'nowhere.json'))).toBe('FILE_NOT_FOUND');
  });

  test('a broken archive is told, wherever it is broken', async () => {
    const sound = zipOf([{ name: 'A-1.json', bytes: 'a'.repeat(1000) }]);
    const flipped = Buffer.from(sound);
    flipped[40] = (flipped[40] ?? 0) ^ 0xff;
    const cutGzip = gzipSync('cve,epss\n'.repeat(100)).subarray(0, 30);
    for (const bytes of [sound.subarray(0, sound.length - 10), sound.subarray(0, 8), flipped]) {
      expect(await codeOf(await fileOf('all.zip', bytes))).toBe('CORRUPT');
    }
    expect(await codeOf(await fileOf('epss.csv.gz', cutGzip))).toBe('CORRUPT');
  });

  test('bombs are told before they go off', async () => {
    const zeros = Buffer.alloc(8 * 1024 * 1024);
    const honest = zipOf([{ name: 'A-1.json', bytes: zeros }]);
    const large = zipOf([{ name: 'A-1.json', bytes: 'a' }], { unpacked: 3_000_000_000 });
    const lying = zipOf([{ name: 'A-1.json', bytes: zeros }], { unpacked: 100 });
    expect(await codeOf(await fileOf('all.zip', honest))).toBe('OVERSIZE');
    expect(await codeOf(await fileOf('all.zip', large))).toBe('OVERSIZE');
    expect(await codeOf(await fileOf('all.zip', lying))).toBe('CORRUPT');
    expect(await codeOf(await fileOf('epss.csv.gz', gzipSync(zeros)))).toBe('OVERSIZE');
    const endless = gzipSync(Buffer.alloc(65 * 1024 * 1024));
    expect(await codeOf(await fileOf('epss.csv.gz', endless))).toBe('OVERSIZE');
  });

  test('an empty archive gives nothing', async () => {
    expect(await read(await fileOf('all.zip', zipOf([])))).toEqual([]);
  });
});
