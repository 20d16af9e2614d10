// Measures what an inspector waits for, beside floors that nobody can beat: `npm run bench`, see docs/performance.md.
//   npm run bench -- <row> ...      only these rows; --save writes them to bench/results.json
//   npm run bench -- --small        small sizes, to see that nothing breaks
//   npm run bench -- --write-docs   measures nothing: writes the table of docs/performance.md from bench/results.json
// Node's own modules only: it runs before anything is installed.
import { electronRuntime } from '../scripts/electron-runtime/index.mjs';
import { ensureBuild } from '../scripts/setup/build.mjs';
import { command } from '../scripts/setup/command.mjs';
import { ensureDependencies } from '../scripts/setup/dependencies.mjs';
import { hasDisplay, startVirtualDisplay } from '../scripts/setup/display.mjs';
import { runScript } from '../scripts/setup/problem.mjs';
import { PROJECT } from '../scripts/setup/project.mjs';
import { ensureSystemPackages } from '../scripts/setup/system-packages.mjs';

const options = process.argv.slice(2);

/** @param {Record<string, string>} env */
async function run(env) {
  // Node 20 knows WebSocket only when it is asked to.
  const node = ['--experimental-websocket', '--import', 'tsx'];
  const { code } = await command(process.execPath, [...node, 'bench/run.ts', ...options], {
    cwd: PROJECT,
    env: { TSX_TSCONFIG_PATH: 'e2e/tsconfig.json', ...env },
  });
  return code;
}

await runScript(async () => {
  await ensureDependencies(console.log);
  if (options.includes('--write-docs')) return run({});
  const runtime = await electronRuntime(console.log);
  await ensureSystemPackages(
    { executable: runtime.executable, display: !hasDisplay(), readers: true },
    console.log,
  );
  await ensureBuild(console.log);
  const virtual = hasDisplay() ? null : await startVirtualDisplay();
  const code = await run({
    ASSAY_TEST_ELECTRON: runtime.executable,
    ...(virtual && { DISPLAY: virtual.display }),
  });
  virtual?.stop();
  return code;
});
