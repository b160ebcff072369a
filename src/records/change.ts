import type { Commit } from '../ports/store.ts';

/** Several changes as one commit: all of them happen, or none. */
export function together(...changes: readonly Commit[]): Commit {
  return {
    check: changes.flatMap((change) => change.check ?? []),
    put: changes.flatMap((change) => change.put ?? []),
    delete: changes.flatMap((change) => change.delete ?? []),
  };
}
