import type { Workspace } from './store.ts';

/** `operation` names the logical work ("read evidence e1"), never the attempt. */
export type Job = Readonly<{ workspace: Workspace; kind: string; operation: string }>;

/**
 * A job is only a trigger: the store holds the truth, and a reconciler finds what a lost job left
 * behind. Enqueueing the same operation twice while it waits is one job.
 */
export interface JobRunner {
  enqueue(job: Job): Promise<void>;
  process(kind: string, handler: (job: Job, signal: AbortSignal) => Promise<void>): void;
  /** Resolves when nothing waits and nothing runs. */
  idle(): Promise<void>;
  close(): Promise<void>;
}
