import { existsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeFolders } from '../../../../adapters/files/disk/make-folder.ts';
import { temporaryData } from '../../../support/run-assay.ts';

const data = temporaryData();
afterAll(data.remove);

describe('adapters/files/disk/make-folder.ts', () => {
  test('makes every missing folder, for its owner only, and names the topmost', async () => {
    const deep = path.join(data.folder, 'a', 'b', 'c');
    expect(await makeFolders(deep)).toBe(path.join(data.folder, 'a'));
    expect(statSync(deep).mode & 0o777).toBe(0o700);
    expect(await makeFolders(deep)).toBeUndefined();
  });

  test('a file in the way is said', async () => {
    const file = path.join(data.folder, 'file');
    writeFileSync(file, '');
    await expect(makeFolders(path.join(file, 'below'))).rejects.toThrow('ENOTDIR');
  });

  test.skipIf(!existsSync('/proc/self'))('a folder that takes nothing is said', async () => {
    await expect(makeFolders('/proc/assay/files')).rejects.toThrow('ENOENT');
  });
});
