import fc from 'fast-check';
import type { Run } from '../../src/evidence/readers/run.ts';
import { run } from './runs.ts';

const text = fc.oneof(
  fc.constantFrom('Certificate', 'No. 44', ' 1 ', '•', 'a', 'gültig bis', '|', '2027-01-31'),
  fc.string({ minLength: 1, maxLength: 12 }),
);

/** What a page may hold, in any order: overlapping, turned, raised, hidden, empty. */
export const arbitraryRuns: fc.Arbitrary<Run[]> = fc.array(
  fc
    .record({
      text,
      x: fc.integer({ min: -20, max: 600 }),
      y: fc.integer({ min: -20, max: 860 }),
      height: fc.constantFrom(1, 6, 10, 10, 24),
      angle: fc.constantFrom(0, 0, 0, 90, -90, 180, 37),
      bold: fc.boolean(),
      hiding: fc.constantFrom(undefined, undefined, undefined, 'invisible' as const),
    })
    .map(({ text: words, x, y, hiding, ...details }) =>
      run(words, x, y, hiding ? { ...details, hiding } : details),
    ),
  { maxLength: 40 },
);
