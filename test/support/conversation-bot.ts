import { inProcessJobs } from '../../adapters/jobs/in-process/in-process-jobs.ts';
import { type Bot, openBot } from '../../src/bot.ts';
import type { IngestDesk } from '../../src/ingest/ingest-desk.ts';
import type { Store } from '../../src/ports/store.ts';
import { systemPlace } from '../../src/records/system-place.ts';
import { memoryLog } from './memory-log.ts';

/**
 * The bot that the people of a conversation talk with, by the clock of its desk. Those that come
 * after it look after their own workspaces only.
 */
export function conversationBot(desk: IngestDesk, { fileGraceMs = 0 } = {}): Bot {
  const jobs = inProcessJobs({ log: memoryLog(), patience: 0.01 });
  const bot = openBot({ desk, jobs, fileGraceMs, reconcileMs: 50 });
  const close = async () => {
    await bot.close();
    await forgetWorkspaces(desk.place.store);
  };
  return { ...bot, close };
}

async function forgetWorkspaces(store: Store): Promise<void> {
  const { workspace } = systemPlace(store);
  const known = await store.list(workspace, { prefix: 'workspace/' });
  await store.commit(workspace, { delete: known.map(({ key }) => key) });
}
