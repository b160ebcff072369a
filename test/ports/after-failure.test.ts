import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AssayError, type ErrorCode } from '../../src/errors.ts';
import { afterFailure } from '../../src/ports/after-failure.ts';

const assayError = (code: ErrorCode) => new AssayError({ code, message: 'No.', remedy: 'Do.' });

describe('the retry table', () => {
  test.each(['STORE_BUSY', 'ECONNRESET', 'ETIMEDOUT'])('%s is tried again', (code) => {
    const error = Object.assign(new Error('x'), { code });
    expect(afterFailure(error, 1, 0)).toEqual({ action: 'retry', delayMs: 250 });
    expect(afterFailure(error, 5, 0)).toEqual({ action: 'dead letter' });
  });

  test.each(['PASSWORD_REQUIRED', 'CORRUPT', 'TIMEOUT', 'CANCELLED'] as const)(
    '%s is the answer, not a reason to repeat',
    (code) => {
      expect(afterFailure(assayError(code), 1, 0)).toEqual({ action: 'stop' });
    },
  );

  test('anything else is a bug', () => {
    for (const error of [new TypeError('x'), 'text', undefined]) {
      expect(afterFailure(error, 1, 0)).toEqual({ action: 'dead letter' });
    }
  });

  test('delays double, spread, and never pass a minute', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempt, random) => {
          const decision = afterFailure(assayError('STORE_BUSY'), attempt, random);
          const longest = 500 * 2 ** (attempt - 1);
          expect(decision.action).toBe('retry');
          if (decision.action !== 'retry') return;
          expect(decision.delayMs).toBeGreaterThanOrEqual(longest / 2);
          expect(decision.delayMs).toBeLessThanOrEqual(Math.min(longest, 60_000));
        },
      ),
    );
  });
});
