import type { IngestDesk } from '../ingest/ingest-desk.ts';
import { ingest } from '../pipeline.ts';
import { listSuppliers } from '../records/supplier-record.ts';
import { rememberThread, threadMemory } from '../records/thread-record.ts';
import type { HandleOptions, IncomingMessage, Tell } from './message.ts';
import { ingestReply } from './replies/ingest-reply.ts';
import { whoseEvidenceReply } from './replies/whose-evidence-reply.ts';
import { tellAnswer } from './tell-answer.ts';
import { tellProblems } from './tell-problems.ts';
import { uploadSupplier } from './upload-supplier.ts';

/**
 * Handles what somebody said or handed in and tells what comes of it: pages while they are read,
 * then one reply per file and one per question. What a person can put right is a reply; anything
 * else is thrown.
 */
export async function handleMessage(
  desk: IngestDesk,
  message: IncomingMessage,
  tell: Tell,
  options: HandleOptions,
): Promise<void> {
  await tellProblems(tell, async () => {
    if (message.files.length > 0) await handOver(desk, message, tell, options);
    if (asksSomething(message)) await tellAnswer(desk, message, tell, options);
  });
}

/** Words beside a file name its supplier; they are a question only with a question mark. */
function asksSomething({ files, text }: IncomingMessage): boolean {
  return files.length === 0 || text.includes('?');
}

async function handOver(
  desk: IngestDesk,
  message: IncomingMessage,
  tell: Tell,
  options: HandleOptions,
): Promise<void> {
  const { place } = desk;
  const [suppliers, memory] = await Promise.all([
    listSuppliers(place),
    threadMemory(place, message.thread),
  ]);
  const supplier = uploadSupplier(message.text, suppliers, memory);
  const files = message.files.map(({ name }) => name);
  if (supplier === undefined) {
    const names = suppliers.map(({ name }) => name);
    tell({ type: 'reply', reply: whoseEvidenceReply(files, names), to: 'everybody' });
    return;
  }
  const uploads = message.files.map(({ name, bytes }) => ({
    file: name,
    bytes,
    supplier,
    by: message.person.id,
    in: message.where.id,
    operation: message.operation,
  }));
  const results = await ingest(desk, uploads, {
    ...options,
    onProgress: (file, { page, of }) => tell({ type: 'progress', file, page, of }),
  });
  for (const result of results) {
    tell({ type: 'reply', reply: ingestReply(result), to: 'everybody' });
  }
  const last = results.at(-1);
  if (last?.evidenceId) {
    const about = { ...memory, supplier: last.supplier, evidence: last.evidenceId };
    await rememberThread(place, message.thread, about);
  }
}
