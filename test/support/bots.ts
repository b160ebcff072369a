import { expect, vi } from 'vitest';
import { inProcessJobs } from '../../adapters/jobs/in-process/in-process-jobs.ts';
import { type Bot, type BotOptions, openBot } from '../../src/bot.ts';
import type { ChatChannel } from '../../src/ports/chat-channel.ts';
import type { Store } from '../../src/ports/store.ts';
import { openEventRecords } from '../../src/records/inbox-record.ts';
import { memoryLog } from './memory-log.ts';

const asOf = '2026-11-23';

/** A bot of one chat, as a process has it; close it to let another process go on. */
export function testBot(
  channel: ChatChannel,
  options: Omit<BotOptions, 'jobs'> & Partial<BotOptions>,
): Bot {
  const jobs = inProcessJobs({ log: memoryLog(), patience: 0.01 });
  const bot = openBot({ jobs, asOf, fileGraceMs: 0, reconcileMs: 50, ...options });
  bot.connect(channel);
  return bot;
}

/** Resolves when every event of the workspace is done. */
export async function allDone(store: Store, workspace: string): Promise<void> {
  await vi.waitFor(
    async () => expect(await openEventRecords.list({ store, workspace })).toEqual([]),
    { timeout: 20_000, interval: 10 },
  );
}
