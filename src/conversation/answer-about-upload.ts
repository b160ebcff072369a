import type { IngestDesk } from '../ingest/ingest-desk.ts';
import { listSuppliers } from '../records/supplier-record.ts';
import { threadMemory } from '../records/thread-record.ts';
import { rememberGuesses, waitingIn } from '../records/waiting-upload-record.ts';
import type { HandleOptions, IncomingMessage, Tell } from './message.ts';
import { whoseEvidenceReply } from './replies/whose-evidence-reply.ts';
import { dropWaiting, fileWaiting } from './settle-upload.ts';
import { whoseWords } from './whose-words.ts';

/**
 * Takes a message as the answer to whose evidence the upload is that waits in its thread. False:
 * nothing waits, or the words are about something else.
 */
export async function answerAboutUpload(
  desk: IngestDesk,
  message: IncomingMessage,
  tell: Tell,
  options: HandleOptions,
): Promise<boolean> {
  const { place } = desk;
  const upload = await waitingIn(place, message.thread);
  if (!upload) return false;
  const [suppliers, memory] = await Promise.all([
    listSuppliers(place),
    threadMemory(place, message.thread),
  ]);
  const words = whoseWords(message.text, upload, suppliers, {
    bareName: memory.asked === undefined,
  });
  switch (words?.do) {
    case undefined:
      return false;
    case 'drop':
      await dropWaiting(desk, upload.id, message, tell);
      return true;
    case 'file': {
      const { supplier } = words;
      await fileWaiting(desk, { upload: upload.id, supplier }, message, tell, options);
      return true;
    }
    case 'choose': {
      const guessed = { guesses: words.among.slice(0, 4), sure: false };
      await rememberGuesses(place, upload.id, guessed);
      const asked = { ...upload, ...guessed };
      tell({ type: 'reply', reply: whoseEvidenceReply(asked, [], suppliers), to: 'everybody' });
      return true;
    }
  }
}
