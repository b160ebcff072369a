import type { Commit } from '../../src/ports/store.ts';
import { alertPlaceRecords } from '../../src/records/alert-place-record.ts';
import {
  alertBatchRecords,
  alertMuteRecords,
  alertRecords,
  openAlertRecords,
} from '../../src/records/alert-record.ts';
import { together } from '../../src/records/change.ts';
import { dailyRoundId, dailyRoundRecords } from '../../src/records/daily-round-record.ts';
import { snoozeRecords } from '../../src/records/snooze-record.ts';
import { putSteady } from '../../src/records/steady-record.ts';
import { conversationId, subscriptionRecords } from '../../src/records/subscription-record.ts';

const place = { platform: 'slack', thread: 'C1', address: { channel: 'C1' } } as const;
const person = { id: 'U1', name: 'Ada', sees: 'own' } as const;
const where = { id: 'C1', kind: 'channel' } as const;

/** One record of each kind that is written because time passes. */
export function watchRecords(supplierId: string, at: string, asOf: string): Commit {
  const id = conversationId(place.platform, where);
  const said = { until: asOf, by: person.id, at };
  return together(
    putSteady(supplierId, { steady: { from: null, until: asOf } }),
    dailyRoundRecords.put({ day: asOf, doneAt: at, judged: 1 }, dailyRoundId),
    alertRecords.put(
      {
        ...{
          id: 'a1',
          supplierId,
          what: 'certificate lapsed',
          subject: 'c1',
          because: 'It ended.',
        },
        ...{ evidence: ['ev-1'], fresh: [], day: asOf, at },
      },
      'a1',
    ),
    openAlertRecords.put({ id: 'a1' }, 'a1'),
    alertBatchRecords.put({ alerts: ['a1'], places: [id], at }, 'b1'),
    alertMuteRecords.put(said, id, supplierId, 'GOV-01'),
    alertPlaceRecords.put({ ...place, id, person, where, suppliers: 'all', wanted: true }, id),
    snoozeRecords.put({ ...said, item: 'i1' }, id, 'i1'),
    subscriptionRecords.put(
      {
        ...{ ...place, id, person, where, suppliers: 'all', createdAt: at, from: at },
        schedule: { weekday: 1, hour: 9, minute: 0, timeZone: 'Europe/Prague' },
        sent: [{ week: '2026-W48', day: asOf }],
        state: 'active',
        told: { i1: { since: asOf } },
      },
      id,
    ),
  );
}
