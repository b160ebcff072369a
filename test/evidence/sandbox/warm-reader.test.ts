import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { takeWarmReader, warmReader } from '../../../src/evidence/sandbox/warm-reader.ts';

describe('a warm reader', () => {
  test('is started once and taken once', async () => {
    expect(takeWarmReader()).toBeUndefined();
    warmReader();
    warmReader();
    const reader = takeWarmReader();
    expect(reader?.pid).toBeGreaterThan(0);
    expect(takeWarmReader()).toBeUndefined();
    reader?.kill('SIGKILL');
    if (reader) await once(reader, 'exit');
  });

  test('that ended while it waited is not handed out', async () => {
    warmReader();
    const reader = takeWarmReader();
    warmReader();
    const other = takeWarmReader();
    expect(other?.pid).not.toBe(reader?.pid);
    for (const process of [reader, other]) process?.kill('SIGKILL');
  });
});
