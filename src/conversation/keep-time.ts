import type { IngestDesk } from '../ingest/ingest-desk.ts';
import { bugFields } from '../ports/bug-fields.ts';
import type { Store, Workspace } from '../ports/store.ts';
import { knownWorkspaces } from '../records/workspaces-record.ts';

import { sendAlerts } from './alerts/send-alerts.ts';
import { sendDueRequests } from './requests/send-due-requests.ts';
import { rest } from './rest.ts';
import type { SendOptions } from './send-options.ts';
import { sendDueDigests } from './subscriptions/send-due-digests.ts';

export type KeepTimeOptions = SendOptions &
  Readonly<{
    store: Store;
    desk: (workspace: Workspace) => IngestDesk;
    everyMs: number;
  }>;

/**
 * Looks again and again what is due in every workspace where a chat ever spoke, and puts it into the
 * inbox; beside everything else, so that no long reading delays it. Resolves when the signal aborts.
 */
export async function keepTime(options: KeepTimeOptions): Promise<void> {
  const { store, desk, everyMs, signal } = options;
  while (!signal.aborted) {
    // A store that is busy is asked again in the next round.
    for (const workspace of await knownWorkspaces(store).catch(() => [])) {
      if (!signal.aborted) await tellDue(desk(workspace), options);
    }
    await rest(everyMs, signal);
  }
}

/** Everything that is due in one workspace. */
async function tellDue(desk: IngestDesk, options: SendOptions): Promise<void> {
  for (const send of [sendDueDigests, sendDueRequests, sendAlerts]) {
    try {
      await send(desk, options);
    } catch (error) {
      if (options.signal.aborted) return;
      desk.log.error(bugFields(error), 'what is due could not be told');
    }
  }
}
