import type { Config } from '../../src/config.ts';
import { openExaminer } from '../../src/ingest/examiner.ts';
import type { IngestDesk } from '../../src/ingest/ingest-desk.ts';
import type { ModelConfig } from '../../src/model-config.ts';
import type { ComponentIndex } from '../../src/ports/component-index.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { Model } from '../../src/ports/model.ts';
import type { PrintReport } from '../../src/ports/print-report.ts';
import type { Store } from '../../src/ports/store.ts';

export type OpenDesk = IngestDesk & Readonly<{ printReport: PrintReport; close(): Promise<void> }>;

/**
 * The desk of this process: records in SQLite below the data folder, or in Redis where REDIS_URL is
 * set; files below the data folder; threads that read.
 */
export async function openDesk(config: Config): Promise<OpenDesk> {
  const [{ openDiskFiles }, { openLogger }] = await Promise.all([
    import('../files/disk/open-disk-files.ts'),
    import('../log/pino-logger.ts'),
  ]);
  const [[store, components], files] = await Promise.all([
    config.redis ? openInRedis(config.redis) : openInFiles(config.dataFolder),
    openDiskFiles(config.dataFolder),
  ]);
  const examiner = openExaminer();
  const log = openLogger(config);
  return {
    place: { store, workspace: config.workspace },
    files,
    components,
    clock: { now: () => Temporal.Now.instant() },
    log,
    examiner,
    maxUpload: config.maxUpload,
    printReport,
    ...(config.model && (await openConfiguredModel(config.model, log))),
    async close() {
      await examiner.close();
      await Promise.all([store.close(), components.close()]);
    },
  };
}

/** What draws PDFs is loaded when somebody asks for one. */
const printReport: PrintReport = async (report) => {
  const printer = await import('../report/pdf/print-report.ts');
  return printer.printReport(report);
};

/** An installation without adapters/model reads and answers by rules alone. */
async function openConfiguredModel(config: ModelConfig, log: Logger): Promise<{ model?: Model }> {
  try {
    const { openModel } = await import('../model/open-model.ts');
    return { model: openModel(config, { log }) };
  } catch (error) {
    if (!isMissing(error)) throw error;
    log.warn({}, 'a language model is set up, but this installation cannot speak with any');
    return {};
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}

type Records = readonly [store: Store, components: ComponentIndex];

async function openInFiles(folder: string): Promise<Records> {
  const [{ openSqliteStore }, { openSqliteComponents }] = await Promise.all([
    import('../store/sqlite/open-sqlite-store.ts'),
    import('../store/sqlite/open-sqlite-components.ts'),
  ]);
  return Promise.all([openSqliteStore(folder), openSqliteComponents(folder)]);
}

async function openInRedis(urls: string): Promise<Records> {
  const [{ openRedisStore }, { openRedisComponents }] = await Promise.all([
    import('../store/redis/open-redis-store.ts'),
    import('../store/redis/open-redis-components.ts'),
  ]);
  return Promise.all([openRedisStore(urls), openRedisComponents(urls)]);
}
