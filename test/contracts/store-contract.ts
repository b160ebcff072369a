import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Json, Store } from '../../src/ports/store.ts';
import { maxValueBytes } from '../../src/ports/store-limits.ts';
import { describeProcesses } from './store-process-contract.ts';

/** One place where a store keeps its data; several openers share it. */
export type StoreSite = Readonly<{
  open(): Promise<Store>;
  /** For another process: a module, the name of its opener, and the opener's argument. */
  opener: Readonly<{ module: URL; name: string; location: string }>;
  remove(): Promise<void>;
}>;

/** What every implementation of the Store port must do. */
export function storeContract(name: string, createSite: () => Promise<StoreSite>): void {
  describe(`${name} keeps the promises of a store`, () => {
    let site: StoreSite;
    let store: Store;
    let spaces = 0;
    const freshWorkspace = () => {
      spaces += 1;
      return `W${spaces}`;
    };

    beforeAll(async () => {
      site = await createSite();
      store = await site.open();
    });
    afterAll(async () => {
      await store.close();
      await site.remove();
    });

    describeRevisions(() => ({ store, workspace: freshWorkspace() }));
    describeRecords(() => ({ store, workspace: freshWorkspace() }));
    describeLists(() => ({ store, workspace: freshWorkspace() }));
    describeProcesses(
      () => site,
      () => ({ store, workspace: freshWorkspace() }),
    );
  });
}

export type Given = () => Readonly<{ store: Store; workspace: string }>;

function describeRecords(given: Given): void {
  test('a record reads back as it was written, whatever JSON it holds', async () => {
    const { store, workspace } = given();
    const value: Json = {
      empty: [],
      nested: { a: [1, null, true, 'ü', '𝄞', '\u0000'] },
      big: 2 ** 53,
    };
    await store.commit(workspace, { put: [{ key: 'a', value }] });
    expect((await store.get(workspace, 'a'))?.value).toEqual(value);
    expect(await store.get(workspace, 'b')).toBeUndefined();
  });

  test('nothing of one workspace is seen in another', async () => {
    const { store, workspace } = given();
    await store.commit(workspace, { put: [{ key: 'a', value: 1 }] });
    const other = `${workspace}-other`;
    expect(await store.get(other, 'a')).toBeUndefined();
    expect(await store.list(other, {})).toEqual([]);
    await store.commit(other, { delete: ['a'] });
    expect((await store.get(workspace, 'a'))?.value).toBe(1);
  });

  test('version 0 means that the record must not exist', async () => {
    const { store, workspace } = given();
    const create = { check: [{ key: 'a', version: 0 }], put: [{ key: 'a', value: 'first' }] };
    expect((await store.commit(workspace, create)).ok).toBe(true);
    expect(await store.commit(workspace, create)).toEqual({ ok: false, conflict: 'a' });
  });

  test('a stale version writes nothing at all', async () => {
    const { store, workspace } = given();
    const first = await store.commit(workspace, { put: [{ key: 'a', value: 1 }] });
    const version = first.ok ? first.version : Number.NaN;
    await store.commit(workspace, { put: [{ key: 'a', value: 2 }] });
    const result = await store.commit(workspace, {
      check: [{ key: 'a', version }],
      put: [{ key: 'b', value: 3 }],
      delete: ['a'],
    });
    expect(result).toEqual({ ok: false, conflict: 'a' });
    expect((await store.get(workspace, 'a'))?.value).toBe(2);
    expect(await store.get(workspace, 'b')).toBeUndefined();
  });

  test('a deleted and recreated record never gets an earlier version again', async () => {
    const { store, workspace } = given();
    const versions: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      await store.commit(workspace, { put: [{ key: 'a', value: round }] });
      versions.push((await store.get(workspace, 'a'))?.version ?? 0);
      await store.commit(workspace, { delete: ['a'] });
      expect(await store.get(workspace, 'a')).toBeUndefined();
    }
    expect(new Set(versions).size).toBe(3);
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
  });

  test('everything in one commit has one version', async () => {
    const { store, workspace } = given();
    const keys = Array.from({ length: 20 }, (_, at) => ({ key: `k${at}`, value: at }));
    const result = await store.commit(workspace, { put: keys });
    const rows = await store.list(workspace, {});
    expect(rows).toHaveLength(20);
    expect(new Set(rows.map((row) => row.version))).toEqual(new Set([result.ok && result.version]));
  });

  test('fifty writers that all add one to the same record lose no addition', async () => {
    const { store, workspace } = given();
    const addOne = async (): Promise<void> => {
      const row = await store.get(workspace, 'n');
      const result = await store.commit(workspace, {
        check: [{ key: 'n', version: row?.version ?? 0 }],
        put: [{ key: 'n', value: Number(row?.value ?? 0) + 1 }],
      });
      return result.ok ? undefined : addOne();
    };
    await Promise.all(Array.from({ length: 50 }, addOne));
    expect((await store.get(workspace, 'n'))?.value).toBe(50);
  });

  test('a value over 256 kB is refused and nothing of its commit is kept', async () => {
    const { store, workspace } = given();
    const fits = 'x'.repeat(maxValueBytes - 2);
    await store.commit(workspace, { put: [{ key: 'a', value: fits }] });
    expect((await store.get(workspace, 'a'))?.value).toBe(fits);
    for (const value of [`${fits}x`, 'ü'.repeat(maxValueBytes / 2)]) {
      const put = [
        { key: 'b', value: 1 },
        { key: 'a', value },
      ];
      await expect(store.commit(workspace, { put })).rejects.toThrow(/larger than 262144 bytes/u);
    }
    expect(await store.get(workspace, 'b')).toBeUndefined();
  });

  test.each([
    ['an empty key', { put: [{ key: '', value: 1 }] }],
    ['half a character', { put: [{ key: 'a\ud800', value: 1 }] }],
    ['a NUL', { delete: ['a\0b'] }],
    ['a key of 1,025 bytes', { check: [{ key: 'k'.repeat(1025), version: 0 }] }],
    ['a key put and deleted', { put: [{ key: 'a', value: 1 }], delete: ['a'] }],
  ])('a commit with %s is refused', async (_, commit) => {
    const { store, workspace } = given();
    await expect(store.commit(workspace, commit)).rejects.toThrow(TypeError);
    expect(await store.list(workspace, {})).toEqual([]);
  });
}

function describeRevisions(given: Given): void {
  test('the revision grows with every commit and stays otherwise', async () => {
    const { store, workspace } = given();
    const revisions = [await store.revision(workspace)];
    for (const commit of [
      { put: [{ key: 'a', value: 1 }] },
      { delete: ['a'] },
      { delete: ['a'] },
    ]) {
      await store.commit(workspace, commit);
      await store.get(workspace, 'a');
      revisions.push(await store.revision(workspace));
    }
    expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
    const stale = { check: [{ key: 'a', version: 9 }], put: [{ key: 'b', value: 1 }] };
    await store.commit(workspace, stale);
    await store.commit(`${workspace}-other`, { put: [{ key: 'a', value: 1 }] });
    expect(await store.revision(workspace)).toBe(revisions.at(-1));
  });

  test('the revision of a folder grows with what is written below it, and with nothing else', async () => {
    const { store, workspace } = given();
    await store.commit(workspace, { put: [{ key: 'a/1', value: 1 }] });
    const first = await store.revision(workspace, 'a');
    await store.commit(workspace, { put: [{ key: 'ab/1', value: 1 }], delete: ['b/a/1'] });
    expect(await store.revision(workspace, 'a')).toBe(first);
    expect(await store.revision(workspace, 'b')).toBeGreaterThan(0);
    await store.commit(workspace, { delete: ['a/1'] });
    expect(await store.revision(workspace, 'a')).toBeGreaterThan(first);
    expect(await store.revision(workspace, 'c')).toBe(0);
  });
}

const byteOrder = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

const keys = fc.uniqueArray(
  fc
    .string({
      unit: fc.oneof(
        fc.constantFrom('a', '/', '~'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      minLength: 1,
      maxLength: 6,
    })
    .filter((key) => !key.includes('\0')),
  { minLength: 1, maxLength: 25 },
);

function describeLists(given: Given): void {
  test('lists come in the byte order of UTF-8, by prefix, page after page', async () => {
    await fc.assert(
      fc.asyncProperty(
        keys,
        fc.nat(),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 1, max: 7 }),
        async (all, pick, length, limit) => {
          const { store, workspace } = given();
          await store.commit(workspace, { put: all.map((key) => ({ key, value: key })) });
          const prefix = Array.from(all[pick % all.length] ?? '')
            .slice(0, length)
            .join('');
          const listed: string[] = [];
          for (let after = ''; ; after = listed.at(-1) ?? '') {
            const page = await store.list(workspace, { prefix, after, limit });
            expect(page.length).toBeLessThanOrEqual(limit);
            listed.push(...page.map((row) => row.key));
            if (page.length < limit) break;
          }
          expect(listed).toEqual(all.filter((key) => key.startsWith(prefix)).sort(byteOrder));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a list starts after any text, whether or not a record has that key', async () => {
    const { store, workspace } = given();
    await store.commit(workspace, { put: ['a', 'b', 'd'].map((key) => ({ key, value: 0 })) });
    const after = async (key: string) =>
      (await store.list(workspace, { after: key })).map((row) => row.key);
    expect(await after('b')).toEqual(['d']);
    expect(await after('c')).toEqual(['d']);
    expect(await after('d')).toEqual([]);
  });

  test('a list without a limit gives at most 1,000 records', async () => {
    const { store, workspace } = given();
    const put = Array.from({ length: 1001 }, (_, at) => ({ key: `k${at}`, value: at }));
    await store.commit(workspace, { put });
    expect(await store.list(workspace, {})).toHaveLength(1000);
  });
}
