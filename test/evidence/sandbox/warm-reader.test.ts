import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { takeWarmReader, warmReader } from '../../../src/evidence/sandbox/warm-reader.ts';
import { warmAndLeave } from '../../support/readers/programs.ts';

const pdf = { loads: 'pdf', heapMegabytes: 512 } as const;

describe('a warm reader', () => {
  test('is started once and taken once', async () => {
    expect(takeWarmReader(pdf)).toBeUndefined();
    warmReader(pdf);
    warmReader(pdf);
    const reader = takeWarmReader(pdf);
    expect(reader?.pid).toBeGreaterThan(0);
    expect(takeWarmReader(pdf)).toBeUndefined();
    reader?.kill('SIGKILL');
    if (reader) await once(reader, 'exit');
  });

  test('is only for what it was started for', () => {
    warmReader(pdf);
    expect(takeWarmReader({ loads: 'sbom', heapMegabytes: 512 })).toBeUndefined();
    expect(takeWarmReader({ ...pdf, heapMegabytes: 1_536 })).toBeUndefined();
    takeWarmReader(pdf)?.kill('SIGKILL');
  });

  test('that ended while it waited is not handed out', async () => {
    warmReader(pdf);
    const reader = takeWarmReader(pdf);
    warmReader(pdf);
    const other = takeWarmReader(pdf);
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
