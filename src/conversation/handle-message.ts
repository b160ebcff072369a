import { AssayError } from '../errors.ts';
import type { IngestDesk } from '../ingest/ingest-desk.ts';
import { ingest } from '../pipeline.ts';
import { listSuppliers } from '../records/supplier-record.ts';
import { rememberThread, threadMemory } from '../records/thread-record.ts';
import { ask } from './ask.ts';
import type { ConversationEvent, IncomingMessage } from './message.ts';
import { answerReply } from './replies/answer-reply.ts';
import { errorReply } from './replies/error-reply.ts';
import { ingestReply } from './replies/ingest-reply.ts';
import { whoseEvidenceReply } from './replies/whose-evidence-reply.ts';
import { uploadSupplier } from './upload-supplier.ts';

export type HandleOptions = Readonly<{
  signal: AbortSignal;
  /** The date of judgement, YYYY-MM-DD. @defaultValue today */
  asOf?: string;
}>;

type Tell = (event: ConversationEvent) => void;

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
  try {
    if (message.files.length > 0) await handOver(desk, message, tell, options);
    if (asksSomething(message)) await answer(desk, message, tell, options);
  } catch (error) {
    if (!(error instanceof AssayError) || error.code === 'CANCELLED') throw error;
    tell({ type: 'reply', reply: errorReply(error.report()), to: 'everybody' });
  }
}

/** Words beside a file name its supplier; they are a question only with a question mark. */
function asksSomething({ files, text }: IncomingMessage): boolean {
  return files.length === 0 || text.includes('?');
}

async function answer(
  desk: IngestDesk,
  { text, thread }: IncomingMessage,
  tell: Tell,
  { asOf }: HandleOptions,
): Promise<void> {
  const given = await ask(desk, text, { thread, ...(asOf ? { asOf } : {}) });
  tell({ type: 'reply', reply: answerReply(given), to: 'everybody' });
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
