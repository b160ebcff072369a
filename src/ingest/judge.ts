import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { threadEnvironment } from '../ports/thread-environment.ts';
import type { Case, Verdict } from './judge-case.ts';
import type { FromJudge, ToJudge } from './judge-messages.ts';

/** Judges in a thread of its own: a large supplier takes longer than a conversation may wait. */
export type Judge = Readonly<{
  /** Starts the thread because a case is about to come. */
  prepare(): void;
  judge(one: Case): Promise<Verdict>;
  close(): Promise<void>;
}>;

type Waiting = PromiseWithResolvers<Verdict>;
type Bench = Readonly<{ worker: Worker; waiting: Map<number, Waiting> }>;

/** Its thread ends `restMs` after the last case. @defaultValue 5000 */
export function openJudge({ restMs = 5_000 }: Readonly<{ restMs?: number }> = {}): Judge {
  let bench: Bench | undefined;
  let rest: NodeJS.Timeout | undefined;
  let last = 0;

  const close = async () => {
    clearTimeout(rest);
    const closing = bench;
    bench = undefined;
    await closing?.worker.terminate();
  };
  const restLater = () => {
    rest = setTimeout(() => void close(), restMs).unref();
  };
  const settle = ({ worker, waiting }: Bench, id: number) => {
    waiting.delete(id);
    if (waiting.size > 0 || bench?.worker !== worker) return;
    worker.unref();
    restLater();
  };

  const opened = (): Bench => {
    clearTimeout(rest);
    bench ??= startBench(() => {
      bench = undefined;
    });
    return bench;
  };

  return {
    close,
    prepare() {
      const { worker, waiting } = opened();
      if (waiting.size > 0) return;
      worker.unref();
      restLater();
    },
    async judge({ input, ...others }) {
      const { worker, waiting } = opened();
      last += 1;
      const id = last;
      const result = Promise.withResolvers<Verdict>();
      waiting.set(id, result);
      worker.ref();
      const say = (message: ToJudge) => worker.postMessage(message);
      try {
        for (const paper of input.evidence) {
          say({ type: 'paper', id, paper });
          await nextTurn();
        }
        say({ type: 'judge', id, rest: { ...others, input: { ...input, evidence: [] } } });
        return await result.promise;
      } finally {
        settle({ worker, waiting }, id);
      }
    },
  };
}

function startBench(onEnd: () => void): Bench {
  const module = new URL('./judge-case.worker.ts', import.meta.url);
  const worker = new Worker(module, { env: threadEnvironment() });
  const waiting = new Map<number, Waiting>();
  const failAll = (error: Error) => {
    onEnd();
    for (const { reject } of waiting.values()) reject(error);
  };
  worker.on('error', (cause) => failAll(new Error('The judge failed.', { cause })));
  worker.on('exit', () => failAll(new Error('The judge thread ended.')));
  worker.on('message', (message: FromJudge) => {
    const call = waiting.get(message.id);
    if (message.type === 'verdict') call?.resolve(message.verdict);
    else call?.reject(Object.assign(new Error('The judge failed.'), message));
  });
  return { worker, waiting };
}
