import { AssayError } from '../errors.ts';
import type { ExamineListener, ExamineTask } from './examine-document.ts';
import type { Examination } from './examined.ts';
import { type ExaminerThread, startExaminerThread } from './examiner-thread.ts';
import { type Judge, openJudge } from './judge.ts';
import type { Proven } from './prove-claims.ts';
import type { VerifyTask } from './verify-proposals.ts';

type ExamineOptions = ExamineListener & Readonly<{ signal: AbortSignal }>;

/**
 * Reads and verifies one document. Takes the bytes over: they are gone for the caller. Throws the
 * AssayError of `readDocument`, TIMEOUT when the document takes longer than its deadline,
 * CANCELLED, or the bug that ended the thread.
 */
export type Examine = (task: ExamineTask, options: ExamineOptions) => Promise<Examination>;

/**
 * Verifies what a model proposed about a document that was read before, under the same deadline.
 * Takes the bytes over. Throws AssayError TIMEOUT or CANCELLED, or the bug that ended the thread.
 */
export type Verify = (
  task: VerifyTask,
  options: Readonly<{ signal: AbortSignal }>,
) => Promise<Proven>;

/** Threads that can be killed, so that neither a document nor a judgement blocks the caller. */
export type Examiner = Judge &
  Readonly<{
    /**
     * Waits for a free thread; the work begins, with its lease and its bytes, only then. `ahead`: of
     * all who wait, because it ends what was begun.
     */
    withThread<T>(
      work: (examine: Examine, verify: Verify) => Promise<T>,
      how?: Readonly<{ ahead: boolean }>,
    ): Promise<T>;
  }>;

export type ExaminerOptions = Readonly<{
  /** Documents read side by side. @defaultValue 2 */
  concurrency?: number;
  /**
   * For one document: the wait for a reader process that another document holds (30 s), reading
   * (30 s), rules and verification. @defaultValue 90000
   */
  deadlineMs?: number;
  /** How long a thread waits for the next document before it ends. @defaultValue 5000 */
  restMs?: number;
  /** Heap of a thread in MB; the reader process has limits of its own. @defaultValue 1024 */
  heapMb?: number;
  /** The code that runs in the thread. */
  module?: URL;
}>;

type Slot = { thread?: ExaminerThread; rest?: NodeJS.Timeout };

/** Starts no thread before the first document. */
export function openExaminer(options: ExaminerOptions = {}): Examiner {
  const { concurrency = 2, deadlineMs = 90_000, restMs = 5_000, heapMb = 1024 } = options;
  const module = options.module ?? new URL('./examine-document.worker.ts', import.meta.url);
  const judge = openJudge({ restMs });
  const slots: readonly Slot[] = Array.from({ length: concurrency }, () => ({}));
  const free = [...slots];
  const waiting: ((slot: Slot) => void)[] = [];

  const take = (ahead: boolean) => {
    const slot = free.pop();
    if (slot) return Promise.resolve(slot);
    return new Promise<Slot>((resolve) => {
      if (ahead) waiting.unshift(resolve);
      else waiting.push(resolve);
    });
  };
  const give = (slot: Slot) => {
    const next = waiting.shift();
    if (next) return next(slot);
    slot.rest = setTimeout(() => void slot.thread?.end(), restMs).unref();
    free.push(slot);
  };
  const workIn = async <T>(
    slot: Slot,
    task: ExamineTask | VerifyTask,
    signal: AbortSignal,
    work: (thread: ExaminerThread, signal: AbortSignal) => Promise<T>,
  ) => {
    const deadline = AbortSignal.timeout(deadlineMs);
    if (!slot.thread?.alive) slot.thread = startExaminerThread({ module, heapMb }, task);
    try {
      return await work(slot.thread, AbortSignal.any([signal, deadline]));
    } catch (error) {
      if (!deadline.aborted || signal.aborted) throw error;
      throw tooSlow(task.file, deadlineMs);
    }
  };

  return {
    prepare: judge.prepare,
    judge: judge.judge,
    async withThread(work, { ahead } = { ahead: false }) {
      const slot = await take(ahead);
      clearTimeout(slot.rest);
      // What is read now is judged next.
      judge.prepare();
      try {
        return await work(
          (task, { signal, ...listener }) =>
            workIn(slot, task, signal, (thread, both) => thread.examine(task, both, listener)),
          (task, { signal }) =>
            workIn(slot, task, signal, (thread, both) => thread.verify(task, both)),
        );
      } finally {
        give(slot);
      }
    },
    async close() {
      for (const slot of slots) clearTimeout(slot.rest);
      await Promise.all([judge.close(), ...slots.map((slot) => slot.thread?.end())]);
    },
  };
}

function tooSlow(file: string, deadlineMs: number): AssayError {
  return new AssayError({
    code: 'TIMEOUT',
    message: `Reading ${file} took longer than ${Math.round(deadlineMs / 1000)} seconds.`,
    remedy: 'Split the document or export it again as a simpler PDF, and upload that.',
  });
}
