import type { Json } from './store.ts';

/** What requests to a model used. Tokens as the server counted them, else characters / 4. */
export type Usage = Readonly<{ requests: number; inputTokens: number; outputTokens: number }>;

/** Pays for the requests of one piece of work: a document, or an answer. */
export interface Meter {
  /** Before each request, with what it may use. Throws AssayError MODEL_BUDGET_SPENT. */
  permit(tokens: number): Promise<void>;
  /** After each request that was answered. */
  book(usage: Usage): void;
}

/** A model's answers of one workspace, by a hash of all they depend on but chance. */
export interface AnswerCache {
  get(key: string): Promise<Json | undefined>;
  put(key: string, answer: Json): Promise<void>;
}

/** What every request to a model comes with. */
export type ModelWork = Readonly<{ signal: AbortSignal; meter: Meter }>;
