import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteComponents } from '../../../../adapters/store/sqlite/open-sqlite-components.ts';
import { componentIndexContract } from '../../../contracts/component-index-contract.ts';

const temporaryDirectory = () => mkdtemp(join(tmpdir(), 'assay-components-'));
const bare = { key: 'npm/a', name: 'a', direct: null, pointer: '/components/0' };

componentIndexContract('the embedded component index', async () => {
  const location = await temporaryDirectory();
  const module = new URL(
    '../../../../adapters/store/sqlite/open-sqlite-components.ts',
    import.meta.url,
  );
  return {
    open: () => openSqliteComponents(location),
    opener: { module, name: 'openSqliteComponents', location },
    remove: () => rm(location, { recursive: true }),
  };
});

describe('opening the embedded component index', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await temporaryDirectory();
  });
  afterEach(() => rm(directory, { recursive: true }));

  test('creates the data directory, and no file before the first question', async () => {
    const index = await openSqliteComponents(join(directory, 'a'));
    await index.close();
    await index.close();
    await expect(index.versions('w', 'npm/a')).rejects.toThrow('The component index is closed.');
    const again = await openSqliteComponents(join(directory, 'a'));
    await again.add('w', 'd', [bare]);
    expect(await again.versions('w', 'npm/a')).toEqual(['']);
    await again.close();
  });

  test('a directory that cannot be made is said plainly', async () => {
    await writeFile(join(directory, 'file'), '');
    await expect(openSqliteComponents(join(directory, 'file', 'data'))).rejects.toMatchObject({
      code: 'DATA_DIRECTORY_UNUSABLE',
    });
  });

  test('a damaged file is told of, with the way to make it anew', async () => {
    await writeFile(join(directory, 'components.db'), 'not a database '.repeat(1000));
    const index = await openSqliteComponents(directory);
    await expect(index.add('w', 'd', [bare])).rejects.toMatchObject({
      code: 'STORE_DAMAGED',
      remedy: expect.stringContaining('components.db'),
    });
    await rm(join(directory, 'components.db'));
    await index.add('w', 'd', [bare]);
    expect(await index.versions('w', 'npm/a')).toEqual(['']);
    await index.close();
  });

  test('an inventory of a hundred thousand components arrives whole', async () => {
    const index = await openSqliteComponents(directory);
    function* many() {
      for (let at = 0; at < 100_000; at += 1) {
        yield { ...bare, version: String(at % 50), pointer: `/components/${at}` };
      }
    }
    await index.add('w', 'd', many());
    const found = await index.find('w', [{ key: 'npm/a', versions: ['7'] }]);
    expect(found).toHaveLength(2_000);
    expect(found.at(-1)?.pointer).toBe('/components/99957');
    await index.close();
  });
});
