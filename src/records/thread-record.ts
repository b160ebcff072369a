import { hash } from 'node:crypto';
import { type ThreadMemory, threadMemorySchema } from '../answers/thread-memory.ts';
import { type Place, recordKind } from './record-kind.ts';

/** What a conversation was last about, by a hash of the thread's name, which may hold anything. */
const threadRecords = recordKind({ folder: 'thread', schema: threadMemorySchema });

const threadId = (thread: string) => hash('sha256', thread).slice(0, 40);

/** Empty for a thread nobody spoke in. */
export async function threadMemory(place: Place, thread: string): Promise<ThreadMemory> {
  return (await threadRecords.get(place, threadId(thread)))?.data ?? {};
}

/** The last word wins: two answers in one thread at once are in no order anyway. */
export async function rememberThread(
  { store, workspace }: Place,
  thread: string,
  memory: ThreadMemory,
): Promise<void> {
  await store.commit(workspace, threadRecords.put(memory, threadId(thread)));
}
