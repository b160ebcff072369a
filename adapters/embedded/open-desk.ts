import type { Config } from '../../src/config.ts';
import { openExaminer } from '../../src/ingest/examiner.ts';
import type { IngestDesk } from '../../src/ingest/ingest-desk.ts';

export type OpenDesk = IngestDesk & Readonly<{ close(): Promise<void> }>;

/** The embedded set-up: SQLite and files below the data folder, threads that read. */
export async function openDesk(config: Config): Promise<OpenDesk> {
  const [{ openSqliteStore }, { openSqliteComponents }, { openDiskFiles }, { openLogger }] =
    await Promise.all([
      import('../store/sqlite/open-sqlite-store.ts'),
      import('../store/sqlite/open-sqlite-components.ts'),
      import('../files/disk/open-disk-files.ts'),
      import('../log/pino-logger.ts'),
    ]);
  const [store, components, files] = await Promise.all([
    openSqliteStore(config.dataFolder),
    openSqliteComponents(config.dataFolder),
    openDiskFiles(config.dataFolder),
  ]);
  const examiner = openExaminer();
  return {
    place: { store, workspace: config.workspace },
    files,
    components,
    clock: { now: () => Temporal.Now.instant() },
    log: openLogger(config),
    examiner,
    maxUpload: config.maxUpload,
    async close() {
      await examiner.close();
      await Promise.all([store.close(), components.close()]);
    },
  };
}
