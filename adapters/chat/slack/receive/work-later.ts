import { bugFields } from '../../../../src/ports/bug-fields.ts';
import type { Logger } from '../../../../src/ports/logger.ts';

export type LaterWork = Readonly<{
  later(what: string, work: () => Promise<unknown>): void;
  /** Resolves when nothing of it runs any more. */
  idle(): Promise<void>;
}>;

/** Work that nobody waits for; what fails is logged and has no other effect. */
export function workLater(log: Logger): LaterWork {
  const running = new Set<Promise<unknown>>();
  const attempt = async (what: string, work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      log.warn({ ...bugFields(error), what }, 'Something that Slack does not wait for failed.');
    }
  };
  return {
    later(what, work) {
      const attempted = attempt(what, work).finally(() => running.delete(attempted));
      running.add(attempted);
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
