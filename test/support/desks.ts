import type { Desk } from '../../src/records/desk.ts';
import { memoryLog } from './memory-log.ts';
import type { TestData } from './places.ts';

/** A clock that stands still until it is moved. */
type TestClock = Readonly<{ now(): Temporal.Instant; forward(ms: number): void }>;

function testClock(start = '2026-11-23T09:00:00Z'): TestClock {
  let now = Temporal.Instant.from(start);
  return {
    now: () => now,
    forward(ms) {
      now = now.add({ milliseconds: ms });
    },
  };
}

export type TestDesk = Desk & Readonly<{ clock: TestClock }>;

/** A desk on real storage, in a workspace of its own, with a clock that stands still. */
export function freshDesk(data: TestData): TestDesk {
  const { files, components } = data;
  return { place: data.freshPlace(), files, components, clock: testClock(), log: memoryLog() };
}
