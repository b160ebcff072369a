import type { RequestState } from '../../answers/requests/evidence-request.ts';
import { isPending } from '../../answers/requests/evidence-request.ts';
import { commitAudited } from '../../records/audit.ts';
import { type Desk, timestamp, today } from '../../records/desk.ts';
import { type RequestRecord, requestRecords, requestWithId } from '../../records/request-record.ts';
import type { ChatAction } from '../action.ts';
import type { HandleOptions, Turn } from '../message.ts';
import { changedReply, noRequestReply, unchangedReply } from '../replies/request-replies.ts';
import type { Reply } from '../reply.ts';

type To = Extract<ChatAction, { do: 'request' }>['to'];

const deeds = {
  open: 'request sent',
  received: 'request answered',
  withdrawn: 'request withdrawn',
} as const;

/** A person says that a request was sent, that all of it has come, or that it is given up. */
export async function changeRequest(
  desk: Desk,
  { request: id, to }: Readonly<{ request: string; to: To }>,
  turn: Turn,
  { asOf = today(desk) }: Partial<HandleOptions>,
): Promise<Reply> {
  for (;;) {
    const before = await requestWithId(desk.place, id);
    if (!before) return noRequestReply(id);
    if (before.data.state === to) return changedReply(before.data);
    if (!mayBecome(before.data.state, to)) return unchangedReply(before.data);
    const after = changed(before.data, to, turn, { at: timestamp(desk), asOf });
    const { supplierId: supplier } = after;
    const change = requestRecords.replace(before, after, supplier, id);
    const deed = { at: timestamp(desk), by: turn.person.id, action: deeds[to], supplier };
    const { ok } = await commitAudited(desk.place, change, { ...deed, detail: id });
    if (ok) return changedReply(after);
  }
}

function mayBecome(state: RequestState, to: To): boolean {
  if (to === 'open') return state === 'draft';
  return isPending({ state }) || (to === 'withdrawn' && state === 'draft');
}

function changed(
  before: RequestRecord,
  to: To,
  { person, reach, thread, where }: Turn,
  { at, asOf }: Readonly<{ at: string; asOf: string }>,
): RequestRecord {
  const history = [...before.history, { at, state: to, by: person.id }];
  if (to !== 'open') return { ...before, state: to, history };
  const tell = reach && {
    platform: reach.platform,
    address: reach.address,
    person,
    thread,
    where,
  };
  return {
    ...before,
    state: to,
    history,
    askedOn: asOf,
    by: person.id,
    ...(person.name !== undefined && { name: person.name }),
    ...(tell && { tell }),
  };
}
