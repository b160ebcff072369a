import { afterEach, describe, expect, test, vi } from 'vitest';
import { renewLease, takeLease } from '../../src/records/lease.ts';

describe('a lease', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is taken over when its holder has been silent for its length, not before', () => {
    const first = takeLease(undefined, 1_000, 500);
    expect(first).toMatchObject({ attempt: 1, leaseUntil: 1_500 });
    expect(takeLease(first, 1_499, 500)).toBeUndefined();
    const second = takeLease(first, 1_500, 500);
    expect(second).toMatchObject({ attempt: 2, leaseUntil: 2_000 });
    expect(second?.owner).not.toBe(first?.owner);
  });

  test('is renewed until it is let go, and tells its holder when it is lost', async () => {
    vi.useFakeTimers();
    const renew = vi.fn(() => Promise.reject(new Error('busy')));
    const failed = vi.fn();
    const renewal = renewLease(900, renew, failed);
    await vi.advanceTimersByTimeAsync(650);
    expect([renew.mock.calls.length, failed.mock.calls.length]).toEqual([2, 2]);
    renewal.letGo();
    await vi.advanceTimersByTimeAsync(900);
    expect(renew).toHaveBeenCalledTimes(2);
    expect(renewal.lost.aborted).toBe(false);
    renewal.lose();
    expect(renewal.lost.aborted).toBe(true);
  });
});
