import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDiskFiles } from '../../../../adapters/files/disk/open-disk-files.ts';
import { fileStoreContract } from '../../../contracts/file-store-contract.ts';

async function temporaryDirectory(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'assay-files-'));
}

async function filesBelow(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

fileStoreContract('the disk', async () => {
  const directory = await temporaryDirectory();
  return {
    open: () => openDiskFiles(directory),
    rawFiles: async () => Promise.all((await filesBelow(directory)).map((path) => readFile(path))),
    remove: () => rm(directory, { recursive: true }),
  };
});

describe('files on disk', () => {
  test('their names tell neither the content nor the workspace', async () => {
    const directory = await temporaryDirectory();
    onTestFinished(() => rm(directory, { recursive: true }));
    const files = await openDiskFiles(directory);
    const { sha256 } = await files.put('../../T024', new Uint8Array([1]));
    const [path, ...others] = await filesBelow(directory);
    expect(others).toEqual([]);
    expect(path).toMatch(/files[/\\][0-9a-f]{32}[/\\][0-9a-f]{2}[/\\][0-9a-f]{64}$/u);
    expect(path).not.toContain(sha256);
  });

  test('a write that a crash cut off is swept once it is old', async () => {
    const directory = await temporaryDirectory();
    onTestFinished(() => rm(directory, { recursive: true }));
    const files = await openDiskFiles(directory);
    const { sha256 } = await files.put('w', new Uint8Array([1]));
    const [path = ''] = await filesBelow(directory);
    await writeFile(join(path, '../../incoming/half'), 'half a file');
    const inAnHour = Temporal.Now.instant().add({ hours: 1 });
    expect(await files.sweep('w', new Set([sha256]), inAnHour)).toBe(1);
    expect(await filesBelow(directory)).toEqual([path]);
  });

  test('a data directory that cannot be written is said plainly', async () => {
    const directory = await temporaryDirectory();
    onTestFinished(() => rm(directory, { recursive: true }));
    await writeFile(join(directory, 'file'), '');
    await expect(openDiskFiles(join(directory, 'file'))).rejects.toMatchObject({
      code: 'DATA_DIRECTORY_UNUSABLE',
      message: expect.stringContaining('ENOTDIR'),
    });
  });
});
