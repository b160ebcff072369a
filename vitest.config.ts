import { defineConfig } from 'vitest/config';
import { ClosingLine } from './test/support/closing-line.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/system/**'],
    reporters: ['default', new ClosingLine()],
    // Files share what they import: most of a run would be loading the same modules 435 times.
    isolate: false,
    setupFiles: ['test/support/fixed-seed.ts'],
    maxWorkers: '100%',
    testTimeout: 20_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'adapters/**/*.ts'],
      reporter: ['text-summary'],
    },
  },
});
