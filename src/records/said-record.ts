import { hash } from 'node:crypto';
import { z } from 'zod';
import { askedSchema } from '../answers/thread-memory.ts';
import { personSchema, whereSchema } from '../conversation/person.ts';
import type { Reply } from '../conversation/reply.ts';
import { largeRecordKind } from './large-record-kind.ts';
import type { Place } from './record-kind.ts';

const saidSchema = z.object({
  reply: z.custom<Reply>((value) => typeof value === 'object' && value !== null),
  to: z.enum(['everybody', 'asker']),
  /** The question it answers, with what its thread was about then. */
  question: askedSchema.optional(),
  /** Whom it answers, and where. */
  person: personSchema,
  where: whereSchema,
  platform: z.string(),
  thread: z.string(),
  /** The logical event it came of. */
  operation: z.string(),
  /** Instant, ISO 8601. */
  at: z.string(),
});
export type SaidRecord = z.infer<typeof saidSchema>;

/** What was said, for the buttons of it; by an id that begins with the day. */
export const saidRecords = largeRecordKind({ folder: 'said', schema: saidSchema });

/** The same for the same event and position, whoever works it out. `receivedAt`: ISO 8601. */
export function saidId(inboxId: string, receivedAt: string, position: number): string {
  return `${dayOf(receivedAt)}-${hash('sha256', `${inboxId}\0${position}`).slice(0, 24)}`;
}

/** "20261124" */
const dayOf = (instant: string) => instant.slice(0, 10).replaceAll('-', '');

/** Undefined when it was said too long ago, or never. */
export async function saidOf(place: Place, id: string): Promise<SaidRecord | undefined> {
  if (!/^\d{8}-[0-9a-f]{24}$/u.test(id)) return undefined;
  return (await saidRecords.get(place, id))?.data;
}

const pageSize = 50;

/** Forgets what was said on the days before; the ids begin with the day, so only those are read. */
export async function forgetSaid(
  { store, workspace }: Place,
  before: Temporal.Instant,
): Promise<void> {
  const firstKept = `said/${dayOf(before.toString())}`;
  for (;;) {
    const rows = await store.list(workspace, { prefix: 'said/', limit: pageSize });
    const old = rows.map(({ key }) => key).filter((key) => key < firstKept);
    if (old.length > 0) await store.commit(workspace, { delete: old });
    if (old.length < pageSize) return;
  }
}
