import type { Store } from '../../src/ports/store.ts';

export type MortalStore = Store & Readonly<{ dead(): boolean; death: Promise<void> }>;

/**
 * The store as a process sees it that dies at its nth commit (from 1), just before or just after it
 * is written: from then on nothing it does reaches the store.
 */
export function mortalStore(
  store: Store,
  { diesAt, moment }: Readonly<{ diesAt: number; moment: 'before' | 'after' }>,
): MortalStore {
  let commits = 0;
  let dead = false;
  const death = Promise.withResolvers<void>();
  const alive = () => {
    if (dead) throw new Error('This process is dead.');
  };
  return {
    dead: () => dead,
    death: death.promise,
    async get(...query) {
      alive();
      return store.get(...query);
    },
    async list(...query) {
      alive();
      return store.list(...query);
    },
    async revision(...query) {
      alive();
      return store.revision(...query);
    },
    async commit(...change) {
      alive();
      commits += 1;
      if (commits < diesAt) return store.commit(...change);
      dead = true;
      if (moment === 'after') await store.commit(...change);
      death.resolve();
      return alive() as never;
    },
    async close() {},
  };
}
