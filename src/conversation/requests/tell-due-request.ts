import { isPending } from '../../answers/requests/evidence-request.ts';
import { type Desk, today } from '../../records/desk.ts';
import { requestRecords, requestWithId } from '../../records/request-record.ts';
import type { DueRequest } from '../due.ts';
import type { HandleOptions, Tell } from '../message.ts';
import { arrivedReply, dueReply } from '../replies/request-replies.ts';

/** Tells whoever asked that a request ends soon, is overdue, or that something came. */
export async function tellDueRequest(
  desk: Desk,
  { request: id, step }: DueRequest,
  tell: Tell,
  { asOf = today(desk) }: HandleOptions,
): Promise<void> {
  const request = (await requestWithId(desk.place, id))?.data;
  if (!request) return;
  if (step === 'received') {
    return tell({ type: 'reply', reply: arrivedReply(request), to: 'everybody' });
  }
  // It was answered or withdrawn meanwhile.
  if (!isPending(request)) return;
  tell({ type: 'reply', reply: dueReply(request, asOf), to: 'everybody' });
}

/** The chat is gone: the request is kept, and nobody is told of it there any more. */
export async function endRequestChat({ place }: Desk, id: string): Promise<void> {
  const stored = await requestWithId(place, id);
  if (!stored) return;
  const { tell: _, ...rest } = stored.data;
  const silent = { ...rest, toldReceived: true };
  const change = requestRecords.replace(stored, silent, rest.supplierId, id);
  await place.store.commit(place.workspace, change);
}

/** What was told where it was asked needs no second word. */
export async function markTold({ place }: Desk, thread: string, ids: readonly string[]) {
  for (const id of new Set(ids)) {
    const stored = await requestWithId(place, id);
    if (stored?.data.tell?.thread !== thread) continue;
    const told = { ...stored.data, toldReceived: true };
    const change = requestRecords.replace(stored, told, told.supplierId, id);
    await place.store.commit(place.workspace, change);
  }
}
