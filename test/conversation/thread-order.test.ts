import { describe, expect, test, vi } from 'vitest';
import { threadOrder } from '../../src/conversation/thread-order.ts';

function stories(patience?: number) {
  const told: string[] = [];
  const inOrder = threadOrder(patience);
  const begin = (thread: string, name: string) => {
    const work = Promise.withResolvers<void>();
    const done = inOrder(thread, () => {
      told.push(name);
      return work.promise;
    });
    return { ...work, done };
  };
  return { told, begin };
}

describe('work of a thread', () => {
  test('begins when the one before has ended, well or badly; other threads do not wait', async () => {
    const { told, begin } = stories();
    const [first, second, third] = [begin('t', 'a'), begin('t', 'b'), begin('t', 'c')];
    const other = begin('u', 'other');
    expect(told).toEqual(['a', 'other']);
    first.reject(new Error('no'));
    await expect(first.done).rejects.toThrow('no');
    await vi.waitFor(() => expect(told).toEqual(['a', 'other', 'b']));
    second.resolve();
    await vi.waitFor(() => expect(told.at(-1)).toBe('c'));
    third.resolve();
    other.resolve();
    await Promise.all([second.done, third.done, other.done]);
  });

  test('does not wait long for what takes its time', async () => {
    const { told, begin } = stories(20);
    const slow = begin('t', 'slow');
    const next = begin('t', 'next');
    await vi.waitFor(() => expect(told).toEqual(['slow', 'next']));
    next.resolve();
    slow.resolve();
    await Promise.all([next.done, slow.done]);
  });
});
