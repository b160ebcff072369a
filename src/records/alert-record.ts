import { hash } from 'node:crypto';
import { z } from 'zod';
import type { Commit } from '../ports/store.ts';
import type { AlertFound } from '../posture/find-alerts.ts';
import { together } from './change.ts';
import { type Place, recordKind } from './record-kind.ts';

const alertSchema = z.object({
  id: z.string(),
  supplierId: z.string(),
  what: z.enum(['malicious package', 'certificate lapsed', 'must-have lost']),
  subject: z.string(),
  criterion: z.string().optional(),
  because: z.string(),
  /** The papers it speaks of. */
  evidence: z.array(z.string()),
  /** The papers that were just handed in and brought it about; nothing else did. */
  fresh: z.array(z.string()),
  /** The day it happened, YYYY-MM-DD. */
  day: z.string(),
  /** Instant, ISO 8601, at which it was noticed. */
  at: z.string(),
  acknowledged: z
    .object({ by: z.string(), name: z.string().optional(), at: z.string() })
    .optional(),
});
export type Alert = z.infer<typeof alertSchema>;

/** Every alert there ever was, by an id that names supplier, what and day: so none comes twice. */
export const alertRecords = recordKind({ folder: 'alert', schema: alertSchema });

/** Alerts that nobody was told of yet. */
export const openAlertRecords = recordKind({
  folder: 'alert-open',
  schema: z.object({ id: z.string() }),
});

const batchSchema = z.object({
  alerts: z.array(z.string()).min(1),
  /** Places, by `conversationId`, that are still to be told. */
  places: z.array(z.string()),
  /** Instant, ISO 8601. */
  at: z.string(),
});
export type AlertBatch = z.infer<typeof batchSchema>;

/** Alerts that are told together, by a hash of their ids, and where they are still to be told. */
export const alertBatchRecords = recordKind({ folder: 'alert-batch', schema: batchSchema });

/** What a place does not want to hear of, by `conversationId`, supplier and what. */
export const alertMuteRecords = recordKind({
  folder: 'alert-mute',
  /** Until: YYYY-MM-DD, told again from that day on. */
  schema: z.object({ until: z.string(), by: z.string(), at: z.string() }),
});

/** The part of an alert a place can mute: a criterion, else what it is. */
export function muteTopic({ criterion, what }: Pick<Alert, 'criterion' | 'what'>): string {
  return criterion ?? what.replaceAll(' ', '-');
}

/** The commit that remembers alerts of a supplier; those that are known already are left out. */
export async function putAlerts(
  place: Place,
  found: readonly AlertFound[],
  told: Pick<Alert, 'supplierId' | 'fresh' | 'at'>,
): Promise<Commit> {
  const puts = await Promise.all(
    found.map(async (one) => {
      const id = hash(
        'sha256',
        JSON.stringify([told.supplierId, one.what, one.subject, one.day]),
      ).slice(0, 24);
      if (await alertRecords.get(place, id)) return {};
      const alert = { ...told, ...one, id, evidence: [...one.evidence] };
      return together(alertRecords.replace(undefined, alert, id), openAlertRecords.put({ id }, id));
    }),
  );
  return together(...puts);
}
