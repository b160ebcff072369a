import { z } from 'zod';
import type { Place } from '../../../../src/records/record-kind.ts';
import { fadingRecord } from './fading-record.ts';

/** Teams tells an event again within minutes. */
const onceRecords = fadingRecord('teams-once', z.object({}), { days: 1, buckets: 3 });

/** True for whoever is first with this name; Teams sends again what is answered slowly. */
export async function firstTime(place: Place, name: string): Promise<boolean> {
  return await onceRecords.add(place, name, {});
}
