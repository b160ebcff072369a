import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesOfFile } from '../../src/evidence/bytes-of-file.ts';

const here = import.meta.filename;
const read = async (path: string) => Buffer.concat(await Array.fromAsync(bytesOfFile(path)));

describe('the bytes of a file on disk', () => {
  test('are all of them', async () => {
    expect((await read(here)).toString()).toContain('are all of them');
  });

  test.each([
    ['a path where nothing is', resolve(here, '../nothing.pdf'), 'FILE_NOT_FOUND'],
    ['a directory', resolve(here, '..'), 'NOT_A_FILE'],
  ])('of %s are refused when they are asked for', async (_, path, code) => {
    const bytes = bytesOfFile(path);
    await expect(bytes.next()).rejects.toMatchObject({ code });
  });
});
