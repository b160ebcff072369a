import type { Usage } from '../costs/usage.ts';
import type { Json } from './store.ts';

export type { Usage };

/** Pays for the requests of one piece of work: a document, or an answer. */
export interface Meter {
  /** Before each request, with what it may use. Throws AssayError MODEL_BUDGET_SPENT. */
  permit(tokens: number): Promise<void>;
  /**
   * Once after each permitted request, answered or not: one that failed is booked with what is
   * known of it, at least {requests: 1}. Until then what was permitted is held back.
   */
  book(usage: Usage): void;
}

/** A model's answers of one workspace, by a hash of all they depend on but chance. */
export interface AnswerCache {
  get(key: string): Promise<Json | undefined>;
  put(key: string, answer: Json): Promise<void>;
}

/** What every request to a model comes with. */
export type ModelWork = Readonly<{ signal: AbortSignal; meter: Meter }>;
