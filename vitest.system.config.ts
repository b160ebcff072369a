import { defineConfig } from 'vitest/config';
import { ClosingLine } from './test/support/closing-line.ts';

/** What needs many kills, whole programs, servers or a browser; one file at a time, so that nothing starves. */
export default defineConfig({
  test: {
    include: ['test/system/**/*.test.ts'],
    reporters: ['default', new ClosingLine()],
    fileParallelism: false,
    testTimeout: 15 * 60_000,
    hookTimeout: 60_000,
  },
});
