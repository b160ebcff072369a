import type { ErrorReport } from '../../../src/errors.ts';
import type { CommitResult } from '../../../src/ports/store.ts';

/** A row as it is stored: `text` is the JSON, parsed only where it is used. */
export type StoredRow = Readonly<{ key: string; text: string; version: number }>;

export type ListQuery = Readonly<{ prefix: string; after: string; limit: number }>;

export type TextCommit = Readonly<{
  check: readonly Readonly<{ key: string; version: number }>[];
  put: readonly Readonly<{ key: string; text: string }>[];
  delete: readonly string[];
}>;

/** What the main thread asks of the database thread, and what it gets back. */
export type Call =
  | Readonly<{ name: 'get'; workspace: string; key: string }>
  | Readonly<{ name: 'list'; workspace: string; query: ListQuery }>
  | Readonly<{ name: 'commit'; workspace: string; commit: TextCommit }>
  | Readonly<{ name: 'close' }>;

export type Results = {
  get: StoredRow | undefined;
  list: readonly StoredRow[];
  commit: CommitResult;
  close: undefined;
};

export type Request = Readonly<{ id: number; call: Call }>;

/** Errors cross threads as data: a class would not survive the copy. */
export type Failure = Readonly<{ report: ErrorReport } | { bug: string }>;

/** `id` 0 answers the opening of the database. */
export type Response =
  | Readonly<{ id: number; value: Results[Call['name']] }>
  | Readonly<{ id: number; failure: Failure }>;
