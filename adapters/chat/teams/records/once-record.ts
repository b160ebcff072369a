import { hash } from 'node:crypto';
import { z } from 'zod';
import { type Place, recordKind } from '../../../../src/records/record-kind.ts';

const onceRecords = recordKind({ folder: 'teams-once', schema: z.object({}) });

/** True for whoever is first with this name; Teams sends again what is answered slowly. */
export async function firstTime({ store, workspace }: Place, name: string): Promise<boolean> {
  const commit = onceRecords.replace(undefined, {}, hash('sha256', name).slice(0, 40));
  return (await store.commit(workspace, commit)).ok;
}
