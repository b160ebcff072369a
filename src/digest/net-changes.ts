import type { PostureChange } from '../posture/compare-postures.ts';
import type { DigestInput } from './digest-input.ts';

/** What a criterion of a supplier was on the first day, and what it is now. */
export type NetChange = Readonly<{ supplier: string; change: PostureChange }>;

/** One entry per supplier and criterion, from where it began to where it ended. */
export function netChanges(changes: DigestInput['changes']): NetChange[] {
  const net = new Map<string, NetChange>();
  for (const { supplier, change } of changes) {
    const key = JSON.stringify([supplier, change.criterion]);
    const first = net.get(key)?.change ?? change;
    const { from } = first;
    const status = { from: first.status.from, to: change.status.to };
    const { stale: _, ...last } = change;
    net.set(key, {
      supplier,
      change: { ...last, from, status, ...aged(net.get(key)?.change.stale, change.stale) },
    });
  }
  return [...net.values()].filter(
    ({ change: { from, to, status, stale } }) =>
      from !== to || status.from !== status.to || stale !== undefined,
  );
}

type Aged = PostureChange['stale'];

/** What became stale and fresh again is as fresh as it was. */
function aged(before: Aged, now: Aged): Pick<PostureChange, 'stale'> {
  const last = now ?? before;
  if (!last) return {};
  const from = before?.from ?? last.from;
  return from === last.to ? {} : { stale: { from, to: last.to } };
}
