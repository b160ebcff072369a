import { addUsage, noUsage, type Usage } from '../../../src/costs/usage.ts';
import type { Meter } from '../../../src/ports/model-work.ts';

/** A meter that passes everything on and adds up what was booked. */
export type Tally = Readonly<{ meter: Meter; used(): Usage }>;

export function openTally(meter: Meter): Tally {
  let sum = noUsage;
  return {
    meter: {
      permit: (tokens) => meter.permit(tokens),
      book(usage) {
        sum = addUsage(sum, usage);
        meter.book(usage);
      },
    },
    used: () => sum,
  };
}
