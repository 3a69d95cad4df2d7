import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Two cores, and many tests start processes of their own.
    maxWorkers: 2,
    // In a soak every property is tried much longer.
    setupFiles: process.env.SOAK ? ['test/rig/long-runs.ts'] : [],
    testTimeout: process.env.SOAK ? 1_800_000 : 60_000,
    hookTimeout: 60_000,
    sequence: { shuffle: true },
    // CI reads the totals from a file, so that its last line is the same whatever the terminal shows.
    reporters: process.env.VITEST_REPORT
      ? ['default', ['json', { outputFile: process.env.VITEST_REPORT }]]
      : ['default'],
  },
});
