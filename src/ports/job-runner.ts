import type { Workspace } from './store.ts';

/** `operation` names the logical work ("read evidence e1"), never the attempt. */
export type Job = Readonly<{ workspace: Workspace; kind: string; operation: string }>;

export type JobHandler = (job: Job, signal: AbortSignal) => Promise<void>;

/**
 * A job is only a trigger: the store holds the truth, and a reconciler finds what a lost job left
 * behind. Enqueueing the same operation twice while it waits is one job, and one operation never
 * runs twice at the same time. What happens when a handler throws is decided by `afterFailure`.
 * Every implementation passes test/contracts/job-runner-contract.ts.
 */
export interface JobRunner {
  enqueue(job: Job): Promise<void>;
  /** `atOnce`: jobs of the kind that run side by side; other kinds have places of their own. */
  process(kind: string, handler: JobHandler, limits?: Readonly<{ atOnce?: number }>): void;
  /** Resolves when nothing waits and nothing runs. */
  idle(): Promise<void>;
  /** Aborts the signal of what runs, waits for it to end, and starts nothing more. */
  close(): Promise<void>;
}
