import { openDiskFiles } from '../../adapters/files/disk/open-disk-files.ts';
import { openSqliteComponents } from '../../adapters/store/sqlite/open-sqlite-components.ts';
import { openSqliteStore } from '../../adapters/store/sqlite/open-sqlite-store.ts';
import { openExaminer } from '../../src/ingest/examiner.ts';
import { memoryLog } from './memory-log.ts';

/** The desk of a process of its own, over a data folder that other processes use as well. */
export async function processDesk(data: string, workspace: string, leaseMs: number) {
  return {
    place: { store: await openSqliteStore(data), workspace },
    files: await openDiskFiles(data),
    components: await openSqliteComponents(data),
    clock: { now: () => Temporal.Now.instant() },
    log: memoryLog(),
    examiner: openExaminer(),
    maxUpload: 25 * 1024 * 1024,
    leaseMs,
  };
}
