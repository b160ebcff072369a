import type { Upload } from '../evidence/upload.ts';
import { askingWords } from '../ingest/asking-words.ts';
import { namesIn } from '../ingest/guess-supplier.ts';
import type { IngestDesk } from '../ingest/ingest-desk.ts';
import type { IngestResult } from '../ingest/ingest-result.ts';
import { ingest } from '../pipeline.ts';
import { listSuppliers } from '../records/supplier-record.ts';
import { rememberThread, threadMemory } from '../records/thread-record.ts';
import { resolveSupplier } from '../suppliers/resolve-supplier.ts';
import type { Supplier } from '../suppliers/supplier.ts';
import type { HandleOptions, Tell, Turn } from './message.ts';
import { ingestReply } from './replies/ingest-reply.ts';
import { markTold } from './requests/tell-due-request.ts';
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
    onProgress: (file, progress) => {
      const text = askingWords(file, progress);
      if (text === undefined) tell({ type: 'progress', file, ...progress });
      else tell({ type: 'working', text });
    },
  });
  for (const result of results) {
    const others = otherHolders(result, await listSuppliers(desk.place));
    const said = ingestReply(result, others);
    await tellReply(desk, said, turn, tell, { suppliers: [result.supplier] });
  }
  const answered = results.flatMap(({ requests = [] }) => requests.map(({ request }) => request));
  await markTold(desk, turn.thread, answered);
  const last = results.at(-1);
  if (!last?.evidenceId) return;
  const memory = await threadMemory(desk.place, turn.thread);
  const about = { ...memory, supplier: last.supplier, evidence: last.evidenceId };
  await rememberThread(desk.place, turn.thread, about);
}

/** Registered suppliers that the paper names as its own instead of the one it was filed for. */
function otherHolders(
  { claims, kind, supplier }: IngestResult,
  suppliers: readonly Supplier[],
): readonly string[] {
  const named = namesIn(claims, kind).flatMap(({ name }) => {
    const found = resolveSupplier(name, suppliers);
    return found.outcome === 'resolved' ? [found.supplier.name] : [];
  });
  return named.includes(supplier) ? [] : [...new Set(named)];
}
