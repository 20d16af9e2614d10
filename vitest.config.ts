import { defineConfig } from 'vitest/config';
import { aliases } from './scripts/aliases.mjs';

export default defineConfig({
  cacheDir: '.cache/vitest',
  resolve: { alias: aliases },
  test: {
    include: ['{shared,electron,renderer,scripts,e2e,bench,torture}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Properties run hundreds of examples, at times on a machine that is busy with something else.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A test that asserts nothing proves nothing.
    expect: { requireAssertions: true },
  },
});
