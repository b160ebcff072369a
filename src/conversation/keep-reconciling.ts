import { askAwaiting } from '../ingest/ask-awaiting.ts';
import type { IngestDesk } from '../ingest/ingest-desk.ts';
import { judgePassed } from '../ingest/judge-passed.ts';
import { judgeWaiting } from '../ingest/judge-supplier.ts';
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

type Work = (at: IngestDesk, workspace: Workspace) => Promise<void>;

/**
 * Takes up what was left in every workspace where a chat ever spoke: events first, so that people
 * are answered, then evidence and postures, and beside them what a model is asked again, which waits
 * for nobody; again and again, until the queue closes. `begun` resolves when all events are in the
 * queue.
 */
export function keepReconciling(options: KeepReconcilingOptions) {
  const { store, desk, queue, running, role, everyMs, asOf } = options;
  const { closing: signal } = queue;
  const open = async () => {
    const workspaces = await knownWorkspaces(store);
    for (const workspace of workspaces) await queue.addOpen(workspace);
    return workspaces;
  };
  const dated = { signal, ...(asOf && { asOf }) };
  const finish: Work = async (at, workspace) => {
    const isInHand = (operation: string) => running.has(workspace, operation);
    await reconcileUnfinished(at, { ...dated, isInHand, asksModel: false });
    await judgePassed(at, dated);
    await pruneChats(at);
  };
  const askModel: Work = async (at) => {
    await askAwaiting(at, { signal });
    await judgeWaiting(at, asOf);
  };
  const doAt = async (workspace: Workspace, work: Work) => {
    if (signal.aborted) return;
    const at = desk(workspace);
    try {
      await work(at, workspace);
    } catch (error) {
      if (!signal.aborted) at.log.error(bugFields(error), 'a workspace could not be reconciled');
    }
  };
  const first = open();
  const keepOn = async (find: () => Promise<readonly Workspace[]>, work?: Work) => {
    for (let round = first; ; round = find()) {
      // A store that is busy is asked again in the next round.
      for (const workspace of await round.catch(() => [])) {
        if (work) await doAt(workspace, work);
      }
      await rest(everyMs, signal);
      if (signal.aborted) return;
    }
  };
  const known = () => knownWorkspaces(store);
  const tidying = role === 'web' ? [] : [keepOn(known, finish), keepOn(known, askModel)];
  const ended = Promise.all([keepOn(open), ...tidying]).then(() => undefined);
  return { begun: first.then(() => undefined), ended };
}
