import { describe, expect, test } from 'vitest';
import type { ErrorCode } from '../../src/errors.ts';
import { askAgain } from '../../src/ingest/ask-again.ts';

const now = Temporal.Instant.from('2026-11-23T09:00:00Z');
const asked = (code: ErrorCode, attempts = 1, useless = 0) =>
  askAgain({ code }, { attempts, useless }, now)?.toString();

describe('a model is asked again', () => {
  test.each([
    [1, '2026-11-23T09:05:00Z'],
    [2, '2026-11-23T09:10:00Z'],
    [5, '2026-11-23T10:20:00Z'],
    [7, '2026-11-23T14:20:00Z'],
    [8, '2026-11-23T15:00:00Z'],
    [5000, '2026-11-23T15:00:00Z'],
  ])('ever more rarely while it is out of reach (%i times)', (attempts, at) => {
    expect(asked('MODEL_UNREACHABLE', attempts)).toBe(at);
  });

  test.each(['MODEL_QUOTA_SPENT', 'MODEL_REFUSED', 'MODEL_BUDGET_SPENT'] as const)(
    'an hour after %s',
    (code) => {
      expect(asked(code, 40)).toBe('2026-11-23T10:00:00Z');
    },
  );

  test.each(['MODEL_ANSWER_UNUSABLE', 'INTERNAL', 'FILE_NOT_FOUND'] as const)(
    'twice when its answer was of no use (%s), and then not',
    (code) => {
      expect(asked(code, 1, 1)).toBe('2026-11-23T09:10:00Z');
      expect(asked(code, 9, 2)).toBe('2026-11-23T09:10:00Z');
      expect(asked(code, 3, 3)).toBeUndefined();
    },
  );
});
