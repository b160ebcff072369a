import { z } from 'zod';
import { type Place, recordKind } from './record-kind.ts';

/** What somebody put aside in the digests of one place, by `conversationId` and the name of the item. */
export const snoozeRecords = recordKind({
  folder: 'snooze',
  schema: z.object({
    item: z.string(),
    /** YYYY-MM-DD: told again from that day on. */
    until: z.string(),
    by: z.string(),
    /** Instant, ISO 8601. */
    at: z.string(),
  }),
});

/** Items and the day they come back. */
export async function snoozedIn(
  place: Place,
  conversation: string,
): Promise<ReadonlyMap<string, string>> {
  const records = await snoozeRecords.list(place, conversation);
  return new Map(records.map(({ data }) => [data.item, data.until]));
}
