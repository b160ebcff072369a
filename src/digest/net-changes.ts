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
    net.set(key, { supplier, change: { ...change, from, status } });
  }
  return [...net.values()].filter(
    ({ change: { from, to, status } }) => from !== to || status.from !== status.to,
  );
}
