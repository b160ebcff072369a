import type { PostureChange } from '../posture/compare-postures.ts';

/** What a criterion of a supplier was on the first day, and what it is now. */
export type NetChange = Readonly<{ supplier: string; change: PostureChange }>;

/** One entry per supplier and criterion, from where it began to where it ended. */
export function netChanges<T extends NetChange>(changes: readonly T[]): T[] {
  const net = new Map<string, T>();
  for (const entry of changes) {
    const { supplier, change } = entry;
    const key = JSON.stringify([supplier, change.criterion]);
    const before = net.get(key)?.change;
    net.set(key, { ...entry, change: before ? joined(before, change) : change });
  }
  return [...net.values()].filter(
    ({ change: { from, to, status, stale } }) =>
      from !== to || status.from !== status.to || stale !== undefined,
  );
}

/** Two changes that follow each other, as one; the last one says why. */
function joined(before: PostureChange, { stale, ...last }: PostureChange): PostureChange {
  const { from } = before;
  const status = { from: before.status.from, to: last.status.to };
  return { ...last, from, status, ...aged(before.stale, stale) };
}

type Aged = PostureChange['stale'];

/** What became stale and fresh again is as fresh as it was. */
function aged(before: Aged, now: Aged): Pick<PostureChange, 'stale'> {
  const last = now ?? before;
  if (!last) return {};
  const from = before?.from ?? last.from;
  return from === last.to ? {} : { stale: { from, to: last.to } };
}
