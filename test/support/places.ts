import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openDiskFiles } from '../../adapters/files/disk/open-disk-files.ts';
import { openSqliteComponents } from '../../adapters/store/sqlite/open-sqlite-components.ts';
import { openSqliteStore } from '../../adapters/store/sqlite/open-sqlite-store.ts';
import type { ComponentIndex } from '../../src/ports/component-index.ts';
import type { FileStore } from '../../src/ports/file-store.ts';
import type { Place } from '../../src/records/record-kind.ts';

export type TestData = Readonly<{
  files: FileStore;
  components: ComponentIndex;
  directory: string;
  /** A workspace nobody used before. */
  freshPlace(): Place;
}>;

/** A real store and real files in a temporary directory, gone when the test file ends. */
export async function temporaryData(): Promise<TestData> {
  const directory = await mkdtemp(join(tmpdir(), 'assay-data-'));
  const store = await openSqliteStore(directory);
  const files = await openDiskFiles(directory);
  const components = await openSqliteComponents(directory);
  afterAll(async () => {
    await Promise.all([store.close(), components.close()]);
    await rm(directory, { recursive: true });
  });
  let workspaces = 0;
  return {
    files,
    components,
    directory,
    freshPlace() {
      workspaces += 1;
      return { store, workspace: `w${workspaces}` };
    },
  };
}
