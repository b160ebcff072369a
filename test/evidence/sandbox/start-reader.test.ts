import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { enableCompileCache, getCompileCacheDir } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { startReader } from '../../../src/evidence/sandbox/start-reader.ts';
import { parentOfSpinner, programs } from '../../support/readers/programs.ts';

/** A process that only waits to be reaped by somebody else counts as gone. */
function isRunning(pid: number): boolean {
  const status = `/proc/${pid}/stat`;
  return existsSync(status) && !/\) Z /.test(readFileSync(status, 'utf8'));
}

/** The reader is given a compile cache, as in the product, so that it has something to give up. */
enableCompileCache(path.join(tmpdir(), 'assay-sandbox-test-cache'));

describe('the sandbox of a reader', () => {
  test('denies everything but reading its own code', async () => {
    const reader = startReader({
      heapMegabytes: 256,
      cpuSeconds: 60,
      loads: 'text',
      entry: fileURLToPath(programs.curious),
    });
    const { outcomes, environment } = JSON.parse(await text(reader.stdout));
    const allowed = Object.keys(outcomes).filter((name) => outcomes[name] === 'allowed');
    expect(allowed).toEqual([]);
    expect(Object.keys(outcomes)).toHaveLength(17);
    expect(outcomes['read .env']).toBe('ERR_ACCESS_DENIED');
    expect(outcomes['write to the compile cache']).toBe('ERR_ACCESS_DENIED');
    expect(outcomes['connect to a server']).toBe('ERR_ACCESS_DENIED');
    expect(outcomes['open a database']).toBe('ERR_UNKNOWN_BUILTIN_MODULE');
    expect(environment).toEqual(getCompileCacheDir() === undefined ? [] : ['NODE_COMPILE_CACHE']);
  });

  test.skipIf(process.platform !== 'linux')(
    'ends a reader in a hot loop when its parent is killed',
    async () => {
      const parent = spawn(process.execPath, [fileURLToPath(parentOfSpinner)]);
      const [line] = await once(parent.stdout, 'data');
      const reader = Number(String(line));
      expect(isRunning(reader)).toBe(true);
      parent.kill('SIGKILL');
      for (let tries = 0; isRunning(reader) && tries < 200; tries += 1) await pause(20);
      expect(isRunning(reader)).toBe(false);
    },
  );
});
