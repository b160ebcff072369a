import type { PageEntry, PageEvent, Work } from './page-event.ts';

/** What a page that is open is told; `id` of entries counts up, and is what it has seen last. */
type Listener = (event: PageEvent, id?: number) => void;

/** One conversation of the page, as long as the program runs. */
export type ConversationLog = Readonly<{
  /** False when the page has it already. */
  append(entry: PageEntry): boolean;
  working(operation: string, text: string): void;
  done(operation: string): void;
  /** Tells what came after `seen` and from then on everything; call the result to leave. */
  follow(seen: number, listener: Listener): () => void;
  isFollowed(): boolean;
}>;

const maxEntries = 400;
/** UTF-16 units of JSON; a reply with a file to download may be large. */
const maxLength = 8 * 1024 * 1024;

const keyOf = (entry: PageEntry) =>
  entry.type === 'message' ? `message ${entry.operation}` : `said ${entry.id}`;

/** Keeps the last entries, so that a page that was away or is loaded again catches up. */
export function conversationLog(): ConversationLog {
  const kept: { id: number; entry: PageEntry; length: number }[] = [];
  const keys = new Set<string>();
  const work = new Map<string, string>();
  const listeners = new Set<Listener>();
  let last = 0;
  let length = 0;

  const tell = (event: PageEvent, id?: number) => {
    for (const listener of listeners) listener(event, id);
  };
  const workNow = (): PageEvent => ({
    type: 'work',
    work: [...work].map(([operation, text]): Work => ({ operation, text })),
  });
  const forget = () => {
    while (kept.length > 1 && (kept.length > maxEntries || length > maxLength)) {
      const oldest = kept.shift();
      if (!oldest) return;
      length -= oldest.length;
      keys.delete(keyOf(oldest.entry));
    }
  };

  return {
    append(entry) {
      if (keys.has(keyOf(entry))) return false;
      keys.add(keyOf(entry));
      last += 1;
      const added = { id: last, entry, length: JSON.stringify(entry).length };
      kept.push(added);
      length += added.length;
      forget();
      tell(entry, last);
      return true;
    },
    working(operation, text) {
      if (work.get(operation) === text) return;
      work.set(operation, text);
      tell(workNow());
    },
    done(operation) {
      if (work.delete(operation)) tell(workNow());
    },
    follow(seen, listener) {
      for (const { id, entry } of kept) if (id > seen) listener(entry, id);
      listener(workNow());
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isFollowed: () => listeners.size > 0,
  };
}
