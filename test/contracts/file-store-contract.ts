import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileStore } from '../../src/ports/file-store.ts';

export type FileSite = Readonly<{
  open(): Promise<FileStore>;
  /** Everything stored at the site, as raw bytes, whatever the layout. */
  rawFiles(): Promise<readonly Uint8Array[]>;
  remove(): Promise<void>;
}>;

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const hoursFromNow = (hours: number) => Temporal.Now.instant().add({ hours });

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** What every implementation of the FileStore port must do. */
export function fileStoreContract(name: string, createSite: () => Promise<FileSite>): void {
  describe(`${name} keeps the promises of a file store`, () => {
    let site: FileSite;
    let files: FileStore;
    beforeAll(async () => {
      site = await createSite();
      files = await site.open();
    });
    afterAll(() => site.remove());
    const stored = async (bytes: Uint8Array) =>
      (await site.rawFiles()).filter((raw) => Buffer.compare(raw, bytes) === 0).length;

    test.each([0, 1, 1_500_000])('%i bytes read back as they were put', async (size) => {
      const bytes = randomBytes(size);
      const put = await files.put('w', bytes);
      expect(put).toEqual({ sha256: sha256(bytes), bytes: size });
      const read = await files.get('w', put.sha256);
      expect(Buffer.compare(read ?? Buffer.from('absent'), bytes)).toBe(0);
      expect(await files.has('w', put.sha256)).toBe(true);
    });

    test('bytes that arrive in pieces are the same file', async () => {
      const bytes = randomBytes(300_000);
      const put = await files.put('w', inPieces(bytes, 70_000));
      expect(put).toEqual({ sha256: sha256(bytes), bytes: 300_000 });
      expect(await files.put('w', bytes)).toEqual(put);
      expect(await stored(bytes)).toBe(1);
    });

    test('the same bytes in two workspaces are two files, and neither shows in the other', async () => {
      const bytes = randomBytes(1000);
      await files.put('one', bytes);
      expect(await files.has('two', sha256(bytes))).toBe(false);
      expect(await files.get('two', sha256(bytes))).toBeUndefined();
      await files.put('two', bytes);
      expect(await stored(bytes)).toBe(2);
      await files.remove('one', sha256(bytes));
      expect(await files.has('two', sha256(bytes))).toBe(true);
    });

    test('more bytes than allowed are refused while they arrive, and nothing is kept', async () => {
      const before = (await site.rawFiles()).length;
      let given = 0;
      async function* endless(): AsyncGenerator<Uint8Array> {
        for (;;) {
          given += 1;
          yield randomBytes(1024 * 1024);
        }
      }
      await expect(files.put('w', endless(), { maxBytes: 3 * 1024 * 1024 })).rejects.toMatchObject({
        code: 'OVERSIZE',
        message: 'The file is larger than 3 MB.',
      });
      expect(given).toBeLessThanOrEqual(4);
      expect((await site.rawFiles()).length).toBe(before);
      const exact = randomBytes(1024);
      await files.put('w', exact, { maxBytes: 1024 });
      expect(await files.has('w', sha256(exact))).toBe(true);
    });

    test('a source that breaks off leaves nothing behind', async () => {
      const before = (await site.rawFiles()).length;
      async function* broken(): AsyncGenerator<Uint8Array> {
        yield randomBytes(1000);
        throw new Error('connection lost');
      }
      await expect(files.put('w', broken())).rejects.toThrow('connection lost');
      expect((await site.rawFiles()).length).toBe(before);
    });

    test('ten writers of the same bytes leave one file', async () => {
      const bytes = randomBytes(100_000);
      await Promise.all(Array.from({ length: 10 }, () => files.put('w', bytes)));
      expect(await stored(bytes)).toBe(1);
    });

    test('what was put is there for another opener', async () => {
      const { sha256: name } = await files.put('w', randomBytes(10));
      expect(await (await site.open()).has('w', name)).toBe(true);
    });

    test('a removed file is gone, and removing it again is no error', async () => {
      const { sha256: name } = await files.put('w', randomBytes(10));
      await files.remove('w', name);
      await files.remove('w', name);
      expect(await files.get('w', name)).toBeUndefined();
    });

    test('a sweep takes what no record names, if it is old enough, in its workspace only', async () => {
      const [kept, left, other] = [randomBytes(9), randomBytes(9), randomBytes(9)];
      for (const bytes of [kept, left]) await files.put('swept', bytes);
      await files.put('w', other);
      const keep = new Set([sha256(kept)]);
      expect(await files.sweep('swept', keep, hoursFromNow(-1))).toBe(0);
      expect(await files.has('swept', sha256(left))).toBe(true);
      expect(await files.sweep('swept', keep, hoursFromNow(1))).toBe(1);
      expect(await files.has('swept', sha256(left))).toBe(false);
      expect(await files.has('swept', sha256(kept))).toBe(true);
      expect(await files.has('w', sha256(other))).toBe(true);
      expect(await files.sweep('never used', keep, hoursFromNow(1))).toBe(0);
    });
  });
}
