import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { takeWarmReader, warmReader } from '../../../src/evidence/sandbox/warm-reader.ts';
import { warmAndLeave } from '../../support/readers/programs.ts';

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

  test('keeps nobody waiting who has nothing else to do', async () => {
    const program = spawn(process.execPath, [fileURLToPath(warmAndLeave)]);
    const watch = setTimeout(() => program.kill('SIGKILL'), 8_000);
    const [code] = await once(program, 'exit');
    clearTimeout(watch);
    expect(code).toBe(0);
  });
});
