import { defineConfig } from 'vitest/config';
import { aliases } from './scripts/aliases.mjs';

export default defineConfig({
  cacheDir: '.cache/vitest',
  resolve: { alias: aliases },
  test: {
    include: ['{shared,electron,renderer,scripts,e2e,bench}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // A test that asserts nothing proves nothing.
    expect: { requireAssertions: true },
  },
});
