import type { Meter, Usage } from '../../../src/ports/model-work.ts';

/** A meter that passes everything on and adds up what was booked. */
export type Tally = Readonly<{ meter: Meter; used(): Usage }>;

export function openTally(meter: Meter): Tally {
  let sum: Usage = { requests: 0, inputTokens: 0, outputTokens: 0 };
  return {
    meter: {
      permit: (tokens) => meter.permit(tokens),
      book(usage) {
        sum = {
          requests: sum.requests + usage.requests,
          inputTokens: sum.inputTokens + usage.inputTokens,
          outputTokens: sum.outputTokens + usage.outputTokens,
        };
        meter.book(usage);
      },
    },
    used: () => sum,
  };
}
