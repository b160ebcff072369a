import type { ErrorCode, ErrorReport } from '../errors.ts';
import type { Model } from '../ports/model.ts';
import { cancelled } from './examiner-thread.ts';

/** The right to ask; it has to be ended, with what went wrong. */
export type ModelTurn = Readonly<{ end(error?: ErrorReport): void }>;

type ModelTurns = Readonly<{
  /**
   * Waits for a turn. Resolves to the error of others when the model fails one document after the
   * other: what stood behind them does not wait for the same. Throws CANCELLED.
   */
  take(file: string, signal: AbortSignal): Promise<ModelTurn | ErrorReport>;
  /** Waits until fewer wait for a turn than may, so that papers are not read far ahead of it. */
  room(): Promise<void>;
}>;

type Answer = (answer: ModelTurn | ErrorReport) => void;

/** What says that the model cannot be asked at all, not only about this document. */
const outages: readonly ErrorCode[] = ['MODEL_UNREACHABLE', 'MODEL_REFUSED', 'MODEL_QUOTA_SPENT'];
/** Each holds a lease and its claims. */
const mostWaiting = 32;
/** One document may be at fault itself, or two. */
const failuresOfOutage = 3;

function isOutage({ code }: Readonly<{ code: string }>): boolean {
  return outages.some((outage) => outage === code);
}

const known = new WeakMap<Model, ModelTurns>();

/**
 * Documents take turns at a model, because they are held in memory while it is asked. All
 * workspaces of a process share them.
 */
export function modelTurns(model: Model): ModelTurns {
  const turns = known.get(model) ?? openTurns(model.concurrency);
  known.set(model, turns);
  return turns;
}

function openTurns(concurrency: number): ModelTurns {
  let free = concurrency;
  let failures = 0;
  const waiting = new Set<Answer>();
  const outside: (() => void)[] = [];
  const leave = (answer: Answer) => {
    waiting.delete(answer);
    outside.shift()?.();
  };
  const answerNext = (answer: ModelTurn | ErrorReport): boolean => {
    const [next] = waiting;
    if (!next) return false;
    leave(next);
    next(answer);
    return true;
  };
  const after = (error: ErrorReport | undefined) => {
    failures = error && isOutage(error) ? failures + 1 : 0;
    if (error && failures >= failuresOfOutage) while (answerNext(error));
    if (!answerNext(begin())) free += 1;
  };
  const begin = (): ModelTurn => {
    let ended = false;
    return {
      end(error) {
        if (!ended) after(error);
        ended = true;
      },
    };
  };
  return {
    async room() {
      while (waiting.size >= mostWaiting) {
        await new Promise<void>((resolve) => outside.push(resolve));
      }
    },
    async take(file, signal) {
      if (signal.aborted) throw cancelled(file);
      if (free > 0) {
        free -= 1;
        return begin();
      }
      return new Promise<ModelTurn | ErrorReport>((resolve, reject) => {
        const giveUp = () => {
          leave(answer);
          reject(cancelled(file));
        };
        const answer: Answer = (given) => {
          signal.removeEventListener('abort', giveUp);
          resolve(given);
        };
        waiting.add(answer);
        signal.addEventListener('abort', giveUp, { once: true });
      });
    },
  };
}
