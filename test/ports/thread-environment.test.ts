import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { threadEnvironment } from '../../src/ports/thread-environment.ts';

test('a thread is told where compiled code is cached, and nothing else', () => {
  const folder = join(tmpdir(), 'assay-compile-cache-test');
  // Node compiles without a cache while coverage is measured.
  const { directory } = enableCompileCache(folder);
  const told = directory === undefined ? [] : ['NODE_COMPILE_CACHE'];
  expect(Object.keys(threadEnvironment())).toEqual(told);
});
