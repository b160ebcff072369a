import { pause } from '../../../../src/ingest/pause.ts';

/** Waits until the next message to a channel is due. */
export type Pace = (channel: string, signal: AbortSignal) => Promise<void>;

const mostRemembered = 1_000;

/**
 * Spaces out what is posted: Slack takes about one message a second in a channel.
 * Source: docs.slack.dev/apis/web-api/rate-limits.
 */
export function pacer(everyMs: number): Pace {
  const free = new Map<string, number>();
  return async (channel, signal) => {
    const now = performance.now();
    const due = Math.max(now, free.get(channel) ?? 0);
    if (free.size >= mostRemembered) {
      for (const [key, at] of free) if (at <= now) free.delete(key);
    }
    free.set(channel, due + everyMs);
    if (due > now) await pause(due - now, signal);
  };
}
