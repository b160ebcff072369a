import type { Workspace } from '../ports/store.ts';
import type { IncomingEvent } from './incoming-event.ts';
import { isMeant, type StopTarget } from './stop-target.ts';

/** Work on an event that waits or runs in this process. */
type Work = Readonly<{
  event: IncomingEvent;
  /** Aborted when a person ends it. */
  stopped: AbortSignal;
}>;

export type RunningWork = Readonly<{
  /** Knows the work from now on; the same event again, wherever it lies now, is the same work. */
  begin(id: string, event: IncomingEvent): Work;
  end(id: string): void;
  /** Whether it works on the event of this name, or will. */
  has(workspace: Workspace, operation: string): boolean;
  /** Forgets what waits no longer, because another process did it. `open`: ids. */
  keepOpen(workspace: Workspace, open: ReadonlySet<string>): void;
  /** False when there was nothing to end. */
  stop(target: StopTarget): boolean;
}>;

/** The work of this process, by the id of the inbox record. */
export function runningWork(): RunningWork {
  const works = new Map<string, Readonly<{ work: Work; controller: AbortController }>>();
  return {
    begin(id, event) {
      const controller = works.get(id)?.controller ?? new AbortController();
      const work = { event, stopped: controller.signal };
      works.set(id, { work, controller });
      return work;
    },
    end(id) {
      works.delete(id);
    },
    has: (workspace, operation) =>
      [...works.values()].some(
        ({ work: { event } }) => event.workspace === workspace && event.operation === operation,
      ),
    keepOpen(workspace, open) {
      for (const [id, { work }] of works) {
        if (work.event.workspace === workspace && !open.has(id)) works.delete(id);
      }
    },
    stop(target) {
      const meant = [...works.values()].filter(({ work }) => isMeant(work.event, target));
      for (const { controller } of meant) controller.abort();
      return meant.length > 0;
    },
  };
}
