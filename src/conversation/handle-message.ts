import type { IngestDesk } from '../ingest/ingest-desk.ts';
import { listSuppliers } from '../records/supplier-record.ts';
import { threadMemory } from '../records/thread-record.ts';
import { answerAboutUpload } from './answer-about-upload.ts';
import { answerWords } from './answer-words.ts';
import { fileUploads } from './file-uploads.ts';
import { keepWaiting } from './keep-waiting.ts';
import type { HandleOptions, IncomingMessage, Tell } from './message.ts';
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
    if (message.files.length > 0) {
      await handOver(desk, message, tell, options);
      // Words beside a file name its supplier; they are a question only with a question mark.
      if (message.text.includes('?')) await tellAnswer(desk, message, message, tell, options);
      return;
    }
    if (await answerAboutUpload(desk, message, tell, options)) return;
    await answerWords(desk, message.text, message, tell, options);
  });
}

async function handOver(
  desk: IngestDesk,
  message: IncomingMessage,
  tell: Tell,
  options: HandleOptions,
): Promise<void> {
  const [suppliers, memory] = await Promise.all([
    listSuppliers(desk.place),
    threadMemory(desk.place, message.thread),
  ]);
  const supplier = uploadSupplier(message.text, suppliers, memory);
  if (supplier === undefined) return keepWaiting(desk, message, tell, options);
  const { person, where, operation } = message;
  const uploads = message.files.map(({ name, bytes }) => ({
    file: name,
    bytes,
    supplier,
    by: person.id,
    in: where.id,
    operation,
  }));
  await fileUploads(desk, uploads, message, tell, options);
}
