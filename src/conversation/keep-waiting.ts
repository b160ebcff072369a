import { vocabulary } from '../answers/understand-question/ordinary-words.ts';
import { refusal } from '../evidence/refusal.ts';
import { type StoredUpload, storeUpload } from '../evidence/store-upload.ts';
import { guessSupplier, type PaperGuess } from '../ingest/guess-supplier.ts';
import type { IngestDesk } from '../ingest/ingest-desk.ts';
import { timestamp } from '../records/desk.ts';
import { listSuppliers } from '../records/supplier-record.ts';
import { rememberThread, threadMemory } from '../records/thread-record.ts';
import {
  putWaiting,
  rememberGuesses,
  type WaitingUpload,
  waitingUpload,
  waitingUploadId,
} from '../records/waiting-upload-record.ts';
import { findMentions } from '../suppliers/find-mentions.ts';
import { resolveSupplier } from '../suppliers/resolve-supplier.ts';
import type { Supplier } from '../suppliers/supplier.ts';
import { nameProblem } from '../suppliers/supplier-name.ts';
import type { HandleOptions, IncomingMessage, Tell } from './message.ts';
import { errorReply } from './replies/error-reply.ts';
import { whoseEvidenceReply } from './replies/whose-evidence-reply.ts';

/** Buttons that fit beside a form and a way out. */
const mostGuesses = 4;

/**
 * Keeps files of which it is not clear whose evidence they are, and asks: what is accepted is not
 * lost, and a person says to whom it belongs. The papers themselves are asked first.
 */
export async function keepWaiting(
  desk: IngestDesk,
  message: IncomingMessage,
  tell: Tell,
  options: HandleOptions,
): Promise<void> {
  const files = await storeAll(desk, message, tell);
  if (files.length === 0) return;
  const upload = await writeDown(desk, message, files);
  const papers = await guessSupplier(desk, files, {
    ...options,
    onProgress: (file, { page, of }) => tell({ type: 'progress', file, page, of }),
  });
  const suppliers = await listSuppliers(desk.place);
  const guessed = guessesOf(papers, message.text, suppliers);
  await rememberGuesses(desk.place, upload.id, guessed);
  const asked = { ...upload, ...guessed };
  tell({ type: 'reply', reply: whoseEvidenceReply(asked, papers, suppliers), to: 'everybody' });
}

/** What cannot be kept is told at once; the files beside it wait. */
async function storeAll(
  desk: IngestDesk,
  message: IncomingMessage,
  tell: Tell,
): Promise<readonly StoredUpload[]> {
  const kept: StoredUpload[] = [];
  for (const { name, bytes } of message.files) {
    const stored = await storeUpload(
      desk,
      { file: name, bytes },
      { maxBytes: desk.maxUpload },
    ).catch(refusal);
    if ('code' in stored) tell({ type: 'reply', reply: errorReply(stored), to: 'everybody' });
    else kept.push(stored);
  }
  return kept;
}

/** The same message handled again, after a crash, finds what it wrote down. */
async function writeDown(
  desk: IngestDesk,
  { operation, person, where, thread }: IncomingMessage,
  files: readonly StoredUpload[],
): Promise<WaitingUpload> {
  const { place } = desk;
  const { asked: _, ...memory } = await threadMemory(place, thread);
  await rememberThread(place, thread, memory);
  const upload: WaitingUpload = {
    id: waitingUploadId(operation),
    files: files.map(({ file, sha256 }) => ({ file, sha256 })),
    by: person.id,
    in: where.id,
    thread,
    receivedAt: timestamp(desk),
    guesses: [],
    sure: false,
    state: { is: 'waiting' },
  };
  await place.store.commit(place.workspace, putWaiting(undefined, upload));
  return (await waitingUpload(place, upload.id))?.data ?? upload;
}

/** Whom the papers name, then whom the words beside them may mean. */
function guessesOf(
  papers: readonly PaperGuess[],
  text: string,
  suppliers: readonly Supplier[],
): Pick<WaitingUpload, 'guesses' | 'sure'> {
  const named = papers.flatMap(({ names }) => names.map(({ name }) => name));
  const typed = findMentions(text, suppliers, vocabulary).map((mention) => mention.text);
  const own = unique(named.flatMap((name) => fitting(name, suppliers)));
  const meant = unique(typed.flatMap((name) => fitting(name, suppliers)));
  const agreed = own.filter((name) => meant.length === 0 || meant.includes(name));
  const guesses = unique([...agreed, ...meant, ...own]).slice(0, mostGuesses);
  const isNamed = papers.every(({ names }) => names.length === 1);
  return { guesses, sure: isNamed && (agreed.length === 1 || own.length === 1) };
}

const unique = (names: readonly string[]) => [...new Set(names)];

/** Registered suppliers a name may mean; a name nobody bears is a new one. */
function fitting(name: string, suppliers: readonly Supplier[]): readonly string[] {
  const resolution = resolveSupplier(name, suppliers);
  if (resolution.outcome === 'resolved') return [resolution.supplier.name];
  const candidates = resolution.outcome === 'ambiguous' ? resolution.candidates : [];
  const isNew = resolution.outcome === 'unknown' || resolution.because !== 'several fit';
  const own = isNew && nameProblem(name) === undefined ? [name.trim()] : [];
  return [...own, ...candidates.map((one) => one.name)];
}
