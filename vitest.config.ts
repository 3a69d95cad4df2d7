import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { bundlePage } from './cli/review/bundle-page.mjs';

/** As cli/build.mjs does it: a template is imported as its text. */
const templatesAsText = {
  name: 'templates-as-text',
  load: (id: string) =>
    /[\\/]cli[\\/]templates[\\/].+\.yaml$/.test(id)
      ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}`
      : undefined,
};

/** As cli/build.mjs does it: the review page is imported as its texts. */
const pageAsText = {
  name: 'page-as-text',
  resolveId: (id: string) => (id === 'retake:page' ? '\0retake:page' : undefined),
  load: (id: string) => (id === '\0retake:page' ? bundlePage() : undefined),
};

export default defineConfig({
  plugins: [templatesAsText, pageAsText],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Two cores, and many tests start processes of their own.
    maxWorkers: 2,
    maxConcurrency: 2,
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
