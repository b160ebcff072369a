import { addUsage, noUsage, type Usage } from '../../src/costs/usage.ts';
import type { Meter } from '../../src/ports/model-work.ts';

/** Counts what requests used and permits all of them. */
export function countingMeter(): Meter & Readonly<{ usage(): Usage }> {
  let total = noUsage;
  return {
    permit: async () => undefined,
    book(usage) {
      total = addUsage(total, usage);
    },
    usage: () => total,
  };
}
