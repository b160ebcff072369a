import type { Upload } from '../evidence/upload.ts';
import type { IngestDesk } from '../ingest/ingest-desk.ts';
import { ingest } from '../pipeline.ts';
import { rememberThread, threadMemory } from '../records/thread-record.ts';
import type { HandleOptions, Tell, Turn } from './message.ts';
import { ingestReply } from './replies/ingest-reply.ts';
import { tellReply } from './tell-reply.ts';

/** Puts uploads on file and tells, for each, what was found; the thread is then about the last. */
export async function fileUploads(
  desk: IngestDesk,
  uploads: readonly Upload[],
  turn: Turn,
  tell: Tell,
  options: HandleOptions,
): Promise<void> {
  const results = await ingest(desk, uploads, {
    ...options,
    onProgress: (file, { page, of }) => tell({ type: 'progress', file, page, of }),
  });
  for (const result of results) {
    await tellReply(desk, ingestReply(result), turn, tell, { suppliers: [result.supplier] });
  }
  const last = results.at(-1);
  if (!last?.evidenceId) return;
  const memory = await threadMemory(desk.place, turn.thread);
  const about = { ...memory, supplier: last.supplier, evidence: last.evidenceId };
  await rememberThread(desk.place, turn.thread, about);
}
