import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { aliases } from './scripts/aliases.mjs';

// Electron 33 (tests where only the npm registry answers) is the oldest runtime we build for.
const NODE_TARGET = 'node20.18';
const CHROME_TARGET = 'chrome130';

export default defineConfig(({ command }) => {
  const development = command === 'serve';
  // Everything is bundled: the package carries no node_modules, so nothing can be swapped in there.
  const bundled = { externalizeDeps: false, sourcemap: development, reportCompressedSize: false } as const;
  return {
    main: {
      resolve: { alias: aliases },
      build: {
        ...bundled,
        outDir: 'out/main',
        target: NODE_TARGET,
        rollupOptions: {
          input: { index: 'electron/main/index.ts' },
          output: { format: 'es', entryFileNames: '[name].js' },
        },
      },
    },
    preload: {
      resolve: { alias: aliases },
      build: {
        ...bundled,
        outDir: 'out/preload',
        target: NODE_TARGET,
        rollupOptions: {
          input: { index: 'electron/preload/index.ts' },
          // A sandboxed preload can neither load ES modules nor require a second file.
          output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
        },
      },
    },
    renderer: {
      root: 'renderer',
      base: './',
      resolve: { alias: aliases },
      plugins: [react()],
      worker: { format: 'es' },
      build: {
        outDir: 'out/renderer',
        target: CHROME_TARGET,
        sourcemap: development,
        reportCompressedSize: false,
        // Evaluating JavaScript dominates the start; less text is less to evaluate.
        minify: !development,
        // The content security policy knows neither inline scripts nor data: URLs.
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rollupOptions: { input: { index: 'renderer/index.html' } },
      },
    },
  };
});
