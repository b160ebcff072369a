import type { Model } from '../../src/ports/model.ts';
import type { Place } from '../../src/records/record-kind.ts';

/** What a meter needs of a desk, at an instant that can be moved. */
export function payingDesk(
  place: Place,
  { budget = {}, at = '2026-11-24T09:00:00Z' }: { budget?: Model['budget']; at?: string } = {},
) {
  let now = Temporal.Instant.from(at);
  return {
    place,
    clock: { now: () => now },
    model: { name: 'gpt-5-mini', vendor: 'OpenAI', budget },
    moveTo(instant: string) {
      now = Temporal.Instant.from(instant);
    },
  };
}

/** The same records as another process sees them. */
export function elsewhere({ store, workspace }: Place): Place {
  return { store: { ...store }, workspace };
}
