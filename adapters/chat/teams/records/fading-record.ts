import { hash } from 'node:crypto';
import type { z } from 'zod';
import { type Place, recordKind } from '../../../../src/records/record-kind.ts';

/** How long: records lie in buckets of so many days, and so many buckets are kept. */
export type Keeping = Readonly<{ days: number; buckets: number }>;

export type FadingRecord<T> = Readonly<{
  /** False when there is one of this name. */
  add(place: Place, name: string, data: T, now?: Temporal.Instant): Promise<boolean>;
  get(place: Place, name: string, now?: Temporal.Instant): Promise<T | undefined>;
}>;

const dayMs = 86_400_000;
const mostAtOnce = 100;

/** Small records that nobody needs after a while: each that is added takes old ones away. */
export function fadingRecord<T>(
  folder: string,
  schema: z.ZodType<T>,
  { days, buckets }: Keeping,
): FadingRecord<T> {
  const records = recordKind({ folder, schema });
  const bucketOf = (now: Temporal.Instant) => Math.floor(now.epochMilliseconds / (days * dayMs));
  const named = (bucket: number) => String(bucket).padStart(8, '0');
  const idOf = (name: string) => hash('sha256', name).slice(0, 40);

  const get: FadingRecord<T>['get'] = async (place, name, now = Temporal.Now.instant()) => {
    for (let back = 0; back < buckets; back += 1) {
      const found = await records.get(place, named(bucketOf(now) - back), idOf(name));
      if (found) return found.data;
    }
    return undefined;
  };
  return {
    get,
    async add(place, name, data, now = Temporal.Now.instant()) {
      if ((await get(place, name, now)) !== undefined) return false;
      const { store, workspace } = place;
      const oldest = `${folder}/${named(bucketOf(now) - buckets + 1)}`;
      const rows = await store.list(workspace, { prefix: `${folder}/`, limit: mostAtOnce });
      const { ok } = await store.commit(workspace, {
        ...records.replace(undefined, data, named(bucketOf(now)), idOf(name)),
        delete: rows.map(({ key }) => key).filter((key) => key < oldest),
      });
      return ok;
    },
  };
}
