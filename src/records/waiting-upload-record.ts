import { hash } from 'node:crypto';
import { z } from 'zod';
import type { Commit } from '../ports/store.ts';
import { together } from './change.ts';
import { type Place, recordKind, type Stored } from './record-kind.ts';

const stateSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('waiting') }),
  /** A person has said whose it is; the same supplier may be said again after a crash. */
  z.object({ is: z.literal('filing'), supplier: z.string() }),
  /** `operation` names the event that filed it: the same again, after a crash, is told the same. */
  z.object({ is: z.literal('filed'), supplier: z.string(), operation: z.string().optional() }),
  z.object({ is: z.literal('dropped') }),
]);

const waitingUploadSchema = z.object({
  id: z.string(),
  files: z.array(z.object({ file: z.string(), sha256: z.string() })),
  /** Who handed them in, where, and in which thread. */
  by: z.string(),
  in: z.string(),
  thread: z.string(),
  /** Instant, ISO 8601. */
  receivedAt: z.string(),
  /** Whose they may be, the likeliest first; `sure` when a paper names the first one itself. */
  guesses: z.array(z.string()),
  sure: z.boolean(),
  state: stateSchema,
});
export type WaitingUpload = z.infer<typeof waitingUploadSchema>;

/** Files of which nobody has said yet whose evidence they are, by an id of their own. */
const waitingRecords = recordKind({ folder: 'waiting-upload', schema: waitingUploadSchema });

/** Those of a thread that are not settled, by a hash of its name. */
const inThread = recordKind({
  folder: 'waiting-in-thread',
  schema: z.object({ upload: z.string() }),
});

const shortHash = (text: string) => hash('sha256', text).slice(0, 24);

/** The same for the same event, so that handing in twice waits once. */
export function waitingUploadId(operation: string): string {
  return `up-${shortHash(operation)}`;
}

export async function waitingUpload(
  place: Place,
  id: string,
): Promise<Stored<WaitingUpload> | undefined> {
  return /^up-[0-9a-f]{24}$/u.test(id) ? waitingRecords.get(place, id) : undefined;
}

/** The last upload of the thread that nobody has settled. */
export async function waitingIn(place: Place, thread: string): Promise<WaitingUpload | undefined> {
  const known = await inThread.list(place, shortHash(thread));
  const found = await Promise.all(known.map(({ data }) => waitingUpload(place, data.upload)));
  return found
    .flatMap((stored) => (stored ? [stored.data] : []))
    .toSorted((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1))[0];
}

/** The commit that writes it, if nobody changed it since; `undefined`: if there is none. */
export function putWaiting(before: Stored<WaitingUpload> | undefined, data: WaitingUpload): Commit {
  const { id, thread, state } = data;
  const isOpen = state.is === 'waiting' || state.is === 'filing';
  const inIt = [shortHash(thread), id] as const;
  return together(
    waitingRecords.replace(before, data, id),
    isOpen ? inThread.put({ upload: id }, ...inIt) : { delete: [inThread.key(...inIt)] },
  );
}

/** Whose it may be, for "yes" and "2"; of no use once somebody has said whose it is. */
export async function rememberGuesses(
  place: Place,
  id: string,
  guessed: Pick<WaitingUpload, 'guesses' | 'sure'>,
): Promise<void> {
  const stored = await waitingUpload(place, id);
  if (stored?.data.state.is !== 'waiting') return;
  await place.store.commit(place.workspace, putWaiting(stored, { ...stored.data, ...guessed }));
}

/** SHA-256 of the files that still wait. */
export async function waitingFiles(place: Place): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const { data } of waitingRecords.scan(place)) {
    const { is } = data.state;
    if (is === 'waiting' || is === 'filing') files.push(...data.files.map(({ sha256 }) => sha256));
  }
  return files;
}
