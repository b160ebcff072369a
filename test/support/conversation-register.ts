import { readFileSync } from 'node:fs';
import { changeRegister } from '../../src/ingest/change-register.ts';
import type { IngestDesk } from '../../src/ingest/ingest-desk.ts';
import { requireRegister } from '../../src/suppliers/register.ts';
import { registerEntrySchema } from '../../src/suppliers/register-entry.ts';
import { conversationDay } from './conversation-day.ts';
import type { Conversation } from './conversation-scenario.ts';

const samples = new URL('../../samples/register.json', import.meta.url);

/** Registers the suppliers of a conversation; "the samples" are those of samples/register.json. */
export async function registerFor(desk: IngestDesk, { registered }: Conversation): Promise<void> {
  const entries = registered.flatMap((name) =>
    name === 'the samples'
      ? requireRegister(readFileSync(samples, 'utf8')).entries
      : [registerEntrySchema.parse({ name })],
  );
  await changeRegister(desk, entries, { by: 'test', asOf: conversationDay });
}
