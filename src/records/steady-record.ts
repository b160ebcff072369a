import { z } from 'zod';
import type { Commit } from '../ports/store.ts';
import { endsOn } from '../posture/holds-on.ts';
import type { Posture } from '../posture/posture.ts';
import { together } from './change.ts';
import { recordKind } from './record-kind.ts';

/**
 * Which posture stops to hold on which day, by day and supplier id: so that nobody walks through
 * all suppliers to find the few that a day changes. Written in the commits that judge.
 */
export const steadyRecords = recordKind({
  folder: 'steady',
  schema: z.object({ day: z.string(), supplierId: z.string() }),
});

type Steady = Pick<Posture, 'steady'>;

/** The commit that says when a posture ends; nothing for one that holds for ever. */
export function putSteady(supplierId: string, posture: Steady): Commit {
  const day = endsOn(posture);
  return day === undefined ? {} : steadyRecords.put({ day, supplierId }, day, supplierId);
}

/** The same where another posture stood before. */
export function moveSteady(supplierId: string, before: Steady | undefined, after: Steady): Commit {
  const old = before && endsOn(before);
  if (old === undefined || old === endsOn(after)) return putSteady(supplierId, after);
  return together(putSteady(supplierId, after), { delete: [steadyRecords.key(old, supplierId)] });
}
