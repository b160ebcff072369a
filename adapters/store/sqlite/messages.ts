import type { CommitResult } from '../../../src/ports/store.ts';

/** A row as it is stored: `text` is the JSON, parsed only where it is used. */
export type StoredRow = Readonly<{ key: string; text: string; version: number }>;

export type ListQuery = Readonly<{ prefix: string; after: string; limit: number }>;

export type TextCommit = Readonly<{
  check: readonly Readonly<{ key: string; version: number }>[];
  put: readonly Readonly<{ key: string; text: string }>[];
  delete: readonly string[];
}>;

/** What the main thread asks of the thread that holds the records, and what it gets back. */
export type StoreProtocol = {
  get: { ask: Readonly<{ workspace: string; key: string }>; answer: StoredRow | undefined };
  list: {
    ask: Readonly<{ workspace: string; query: ListQuery }>;
    answer: readonly StoredRow[];
  };
  commit: { ask: Readonly<{ workspace: string; commit: TextCommit }>; answer: CommitResult };
  revision: { ask: Readonly<{ workspace: string; folder: string | undefined }>; answer: number };
};
