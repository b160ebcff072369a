import type { ModelConfig } from '../../../src/model-config.ts';
import type { Meter, Usage } from '../../../src/ports/model-work.ts';
import { cancelled } from './model-error.ts';
import { openSlots } from './slots.ts';
import { openTokenRate } from './token-rate.ts';

/** What a request holds as long as it is under way. */
export type Turn = Readonly<{
  /** It was answered, and that is what it used. */
  book(usage: Usage): void;
  /** It is over, however it ended; more than once is the same as once. */
  end(): void;
}>;

type Asking = Readonly<{
  /** The most it may use; 0: it costs nothing and nobody is asked. */
  tokens: number;
  signal: AbortSignal;
  meter: Meter;
}>;

/** The turns of requests: so many side by side, so many tokens in a minute, each permitted. */
export function openTurns({
  concurrency,
  tokensPerMinute,
}: Pick<ModelConfig, 'concurrency' | 'tokensPerMinute'>): (asking: Asking) => Promise<Turn> {
  const slots = openSlots(concurrency);
  const rate = tokensPerMinute
    ? openTokenRate(tokensPerMinute, () => performance.now())
    : undefined;
  return async ({ tokens, signal, meter }) => {
    const turn = { used: 0, isOver: false };
    const leave = await slots.take(signal).catch((cause: unknown) => {
      throw cancelled(cause);
    });
    let settle: ((used: number) => void) | undefined;
    const end = () => {
      if (turn.isOver) return;
      turn.isOver = true;
      settle?.(turn.used);
      leave();
    };
    try {
      settle = await rate?.take(tokens, signal);
      if (tokens > 0) await meter.permit(tokens);
      if (signal.aborted) throw signal.reason;
    } catch (error) {
      end();
      throw signal.aborted ? cancelled(error) : error;
    }
    return {
      book(usage) {
        turn.used = usage.inputTokens + usage.outputTokens;
        meter.book(usage);
      },
      end,
    };
  };
}
