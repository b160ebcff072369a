import { hash } from 'node:crypto';
import { z } from 'zod';
import {
  type EvidenceRequest,
  evidenceRequestSchema,
} from '../answers/requests/evidence-request.ts';
import { conversationSchema } from '../conversation/incoming-event.ts';
import { type Place, recordKind, type Stored } from './record-kind.ts';

const requestSchema = evidenceRequestSchema.extend({
  /** Where the person who asked is told; absent where nobody can be told unasked. */
  tell: conversationSchema.optional(),
  /** Whether the person knows that something came. */
  toldReceived: z.boolean().default(true),
});
export type RequestRecord = z.infer<typeof requestSchema>;

/** What suppliers were asked for, by supplier id and request id. */
export const requestRecords = recordKind<RequestRecord>({
  folder: 'request',
  schema: requestSchema,
});

/** The same for the same event, whoever writes it down. */
export function requestId(supplierId: string, operation: string): string {
  return `rq-${hash('sha256', `${supplierId}\0${operation}`).slice(0, 10)}`;
}

/** By its id alone, as a person or a button names it. */
export async function requestWithId(
  place: Place,
  id: string,
): Promise<Stored<RequestRecord> | undefined> {
  if (!/^rq-[0-9a-f]{10}$/u.test(id)) return undefined;
  for await (const stored of requestRecords.scan(place)) if (stored.data.id === id) return stored;
  return undefined;
}

/** What was sent, of one supplier or of all; the earliest deadline first. */
export async function requestsOf(
  place: Place,
  ...supplier: readonly string[]
): Promise<readonly EvidenceRequest[]> {
  const found = await requestRecords.list(place, ...supplier);
  return found
    .map(({ data }) => data)
    .filter(({ state }) => state !== 'draft')
    .toSorted((a, b) => (`${a.deadline}${a.id}` < `${b.deadline}${b.id}` ? -1 : 1));
}
