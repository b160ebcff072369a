import type { EvidenceRequest } from '../../answers/requests/evidence-request.ts';
import { commitAudited } from '../../records/audit.ts';
import type { Desk } from '../../records/desk.ts';
import { timestamp } from '../../records/desk.ts';
import { requestId, requestRecords, requestWithId } from '../../records/request-record.ts';
import type { Supplier } from '../../suppliers/supplier.ts';
import type { Turn } from '../message.ts';

type Wish = Pick<EvidenceRequest, 'documents' | 'deadline' | 'recipient' | 'note'> &
  Readonly<{ asOf: string; instead?: string }>;

/**
 * Keeps a draft, in place of an earlier one while that was not sent. What was asked in the same
 * event is the same request.
 */
export async function draftRequest(
  desk: Desk,
  { id: supplierId, name: supplier }: Supplier,
  { person, operation }: Turn,
  { asOf, instead, ...wish }: Wish,
): Promise<EvidenceRequest> {
  const at = timestamp(desk);
  const by = person.id;
  const earlier = instead === undefined ? undefined : await requestWithId(desk.place, instead);
  const before = earlier?.data.state === 'draft' ? earlier : undefined;
  const id = before?.data.id ?? requestId(supplierId, operation);
  const known = before ?? (await requestRecords.get(desk.place, supplierId, id));
  if (known && known.data.state !== 'draft') return known.data;
  const draft = {
    ...wish,
    id,
    supplierId,
    supplier,
    askedOn: asOf,
    by,
    ...(person.name !== undefined && { name: person.name }),
    state: 'draft' as const,
    history: [{ at, state: 'draft' as const, by }],
    toldReceived: true,
  };
  const change = requestRecords.put(draft, supplierId, id);
  const deed = { at, by, action: 'request drafted', supplier: supplierId, detail: id } as const;
  await commitAudited(desk.place, change, deed);
  return draft;
}
