import type { ErrorReport } from '../../../src/errors.ts';

/** What a database thread can be asked, by name, and what it answers. All of it can be cloned. */
export type Protocol = Readonly<Record<string, Readonly<{ ask: unknown; answer: unknown }>>>;

/** The synchronous half of a protocol, as it runs in the thread. */
export type Handlers<P extends Protocol> = Readonly<{
  [N in keyof P]: (ask: P[N]['ask']) => P[N]['answer'];
}>;

/** Without a name: close the database and end. */
export type Request = Readonly<{ id: number; name?: string; ask?: unknown }>;

/** Errors cross threads as data: a class would not survive the copy. */
export type Failure = Readonly<{ report: ErrorReport } | { bug: string }>;

/** `id` 0 answers the opening of the database. */
export type Response =
  | Readonly<{ id: number; value: unknown }>
  | Readonly<{ id: number; failure: Failure }>;
