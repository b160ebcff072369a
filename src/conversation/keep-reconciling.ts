import type { IngestDesk } from '../ingest/ingest-desk.ts';
import { judgePassed } from '../ingest/judge-passed.ts';
import { reconcileUnfinished } from '../ingest/reconcile-unfinished.ts';
import { bugFields } from '../ports/bug-fields.ts';
import type { Store, Workspace } from '../ports/store.ts';
import { knownWorkspaces } from '../records/workspaces-record.ts';
import type { EventQueue, Role } from './event-queue.ts';
import { pruneChats } from './prune-chats.ts';
import { rest } from './rest.ts';
import type { RunningWork } from './running-work.ts';

export type KeepReconcilingOptions = Readonly<{
  store: Store;
  desk: (workspace: Workspace) => IngestDesk;
  queue: EventQueue;
  running: RunningWork;
  /** web: only events are taken up; reading and tidying is for the others. */
  role: Role;
  everyMs: number;
  asOf?: string;
}>;

/**
 * Takes up what was left in every workspace where a chat ever spoke: events first, so that people
 * are answered, then evidence and postures; again and again, until the queue closes. `begun`
 * resolves when all events are in the queue.
 */
export function keepReconciling(options: KeepReconcilingOptions) {
  const { store, desk, queue, running, role, everyMs, asOf } = options;
  const { closing: signal } = queue;
  const open = async () => {
    const workspaces = await knownWorkspaces(store);
    for (const workspace of workspaces) await queue.addOpen(workspace);
    return workspaces;
  };
  const finish = async (workspace: Workspace) => {
    if (role === 'web') return;
    const at = desk(workspace);
    try {
      const isInHand = (operation: string) => running.has(workspace, operation);
      await reconcileUnfinished(at, { signal, isInHand, ...(asOf && { asOf }) });
      await judgePassed(at, { signal, ...(asOf && { asOf }) });
      await pruneChats(at);
    } catch (error) {
      if (!signal.aborted) at.log.error(bugFields(error), 'a workspace could not be reconciled');
    }
  };
  const first = open();
  const keepOn = async () => {
    for (let round = first; ; round = open()) {
      // A store that is busy is asked again in the next round.
      for (const workspace of await round.catch(() => [])) {
        if (!signal.aborted) await finish(workspace);
      }
      await rest(everyMs, signal);
      if (signal.aborted) return;
    }
  };
  return { begun: first.then(() => undefined), ended: keepOn() };
}
