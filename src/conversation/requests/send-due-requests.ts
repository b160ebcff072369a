import { dueStep } from '../../answers/requests/due-step.ts';
import { commitAudited } from '../../records/audit.ts';
import { type Desk, timestamp, today } from '../../records/desk.ts';
import type { Stored } from '../../records/record-kind.ts';
import { type RequestRecord, requestRecords } from '../../records/request-record.ts';
import type { DueRequest } from '../due.ts';
import { dueEvent, type IncomingEvent } from '../incoming-event.ts';
import type { SendOptions } from '../send-options.ts';

/**
 * Puts reminders, what is overdue and what has come into the inbox of whoever asked, and then writes
 * down that it did. The inbox knows each step of a request once, so it is told once whatever dies
 * between the two. Chats that this process does not speak in are left to another one.
 */
export async function sendDueRequests(
  desk: Desk,
  { receive, speaks, signal }: SendOptions,
): Promise<void> {
  const day = today(desk);
  for (const stored of await requestRecords.list(desk.place)) {
    if (signal.aborted) return;
    const { tell, toldReceived } = stored.data;
    if (tell && !speaks(tell.platform)) continue;
    const step = dueStep(stored.data, day);
    if (step) await tellStep(desk, stored, step, receive);
    else if (tell && !toldReceived) await tellStep(desk, stored, 'received', receive);
  }
}

async function tellStep(
  desk: Desk,
  stored: Stored<RequestRecord>,
  step: DueRequest['step'],
  receive: SendOptions['receive'],
): Promise<void> {
  const event = requestEvent(desk.place.workspace, stored.data, step);
  if (event) await receive(event);
  const { supplierId, id, history } = stored.data;
  const at = timestamp(desk);
  if (step === 'received') {
    const told = { ...stored.data, toldReceived: true };
    await desk.place.store.commit(
      desk.place.workspace,
      requestRecords.replace(stored, told, supplierId, id),
    );
    return;
  }
  const after = {
    ...stored.data,
    state: step,
    history: [...history, { at, state: step, by: 'Assay' }],
  };
  const action = step === 'overdue' ? 'request overdue' : 'request reminded';
  const deed = { at, by: 'Assay', action, supplier: supplierId, detail: id } as const;
  await commitAudited(desk.place, requestRecords.replace(stored, after, supplierId, id), deed);
}

/** What came is a new occurrence each time that something came. */
function requestEvent(
  workspace: string,
  { id, tell, documents }: RequestRecord,
  step: DueRequest['step'],
): IncomingEvent | undefined {
  if (!tell) return undefined;
  const came = step === 'received' ? ` ${documents.filter(({ received }) => received).length}` : '';
  const due = { kind: 'request', request: id, step } as const;
  return dueEvent(workspace, tell, `request ${id} ${step}${came}`, due);
}
