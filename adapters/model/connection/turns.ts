import { noUsage, tokensOf, type Usage } from '../../../src/costs/usage.ts';
import type { ModelConfig } from '../../../src/model-config.ts';
import type { Meter } from '../../../src/ports/model-work.ts';
import { cancelled } from './model-error.ts';
import { openSlots } from './slots.ts';
import { openTokenRate } from './token-rate.ts';

/** What a request holds as long as it is under way. */
export type Turn = Readonly<{
  /** It is over and was answered. */
  answered(usage: Usage): void;
  /** It is over; after `answered` this changes nothing. */
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
  const rate = tokensPerMinute ? openTokenRate(tokensPerMinute) : undefined;
  return async ({ tokens, signal, meter }) => {
    const leave = await slots.take(signal).catch((cause: unknown) => {
      throw cancelled(cause);
    });
    let settle: ((used: number) => void) | undefined;
    try {
      settle = await rate?.take(tokens, signal);
      signal.throwIfAborted();
      if (tokens > 0) await meter.permit(tokens);
    } catch (error) {
      settle?.(0);
      leave();
      throw signal.aborted ? cancelled(error) : error;
    }
    let isOver = false;
    const end = (usage: Usage) => {
      if (isOver) return;
      isOver = true;
      if (tokens > 0) meter.book(usage);
      settle?.(tokensOf(usage));
      leave();
    };
    return { answered: end, end: () => end({ ...noUsage, requests: 1 }) };
  };
}
