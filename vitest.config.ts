import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/system/**', 'test/bench/**', 'test/eval/**/*.run.ts'],
    testTimeout: 20_000,
    coverage: { provider: 'v8', include: ['src/**', 'adapters/**'] },
  },
});
