import { afterEach, describe, expect, test } from 'vitest';
import {
  type ReaderSlot,
  takeSlot,
  tryToTakeSlot,
} from '../../../src/evidence/sandbox/reader-slots.ts';

const taken: ReaderSlot[] = [];

function take(): ReaderSlot | undefined {
  const slot = tryToTakeSlot();
  if (slot) taken.push(slot);
  return slot;
}

afterEach(() => {
  for (const slot of taken.splice(0)) slot.free();
});

describe('the slots of the readers', () => {
  test('let two read at once and no third', () => {
    expect([take(), take()].every(Boolean)).toBe(true);
    expect(take()).toBeUndefined();
  });

  test('are taken back from a process that is gone', () => {
    take()?.holds(2 ** 22 + 1);
    take()?.holds(process.pid);
    expect(take()).toBeDefined();
    expect(take()).toBeUndefined();
  });

  test('are waited for in vain when the work is cancelled', async () => {
    take();
    take();
    const controller = new AbortController();
    const waiting = takeSlot(controller.signal);
    controller.abort();
    await expect(waiting).rejects.toThrow();
  });

  test('are handed to who waits', async () => {
    const [first] = [take(), take()];
    const waiting = takeSlot();
    first?.free();
    taken.push(await waiting);
    expect(take()).toBeUndefined();
  });
});
