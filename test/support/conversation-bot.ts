import { inProcessJobs } from '../../adapters/jobs/in-process/in-process-jobs.ts';
import { type Bot, openBot } from '../../src/bot.ts';
import type { IngestDesk } from '../../src/ingest/ingest-desk.ts';
import { conversationDay } from './conversation-scenario.ts';
import { memoryLog } from './memory-log.ts';

/** The bot that the people of a conversation talk with. */
export function conversationBot(desk: IngestDesk, { fileGraceMs = 0 } = {}): Bot {
  const jobs = inProcessJobs({ log: memoryLog(), patience: 0.01 });
  return openBot({ desk, jobs, asOf: conversationDay, fileGraceMs, reconcileMs: 50 });
}
