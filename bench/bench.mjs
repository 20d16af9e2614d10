// Measures what an inspector waits for: `npm run bench -- sample [rows]`.
// Node's own modules only: it runs before anything is installed.
import { electronRuntime } from '../scripts/electron-runtime/index.mjs';
import { ensureBuild } from '../scripts/setup/build.mjs';
import { command } from '../scripts/setup/command.mjs';
import { ensureDependencies } from '../scripts/setup/dependencies.mjs';
import { hasDisplay, startVirtualDisplay } from '../scripts/setup/display.mjs';
import { runScript, SetupProblem } from '../scripts/setup/problem.mjs';
import { PROJECT } from '../scripts/setup/project.mjs';
import { ensureSystemPackages } from '../scripts/setup/system-packages.mjs';

const BENCHES = ['sample'];
const [chosen, ...options] = process.argv.slice(2);

await runScript(async () => {
  if (chosen === undefined || !BENCHES.includes(chosen))
    throw new SetupProblem(`Say what to measure: npm run bench -- ${BENCHES.join(' | ')}`);
  await ensureDependencies(console.log);
  const runtime = await electronRuntime(console.log);
  await ensureSystemPackages({ executable: runtime.executable, display: !hasDisplay() }, console.log);
  await ensureBuild(console.log);
  const virtual = hasDisplay() ? null : await startVirtualDisplay();
  const { code } = await command(process.execPath, ['--import', 'tsx', `bench/${chosen}.ts`, ...options], {
    cwd: PROJECT,
    env: {
      ASSAY_TEST_ELECTRON: runtime.executable,
      TSX_TSCONFIG_PATH: 'e2e/tsconfig.json',
      ...(virtual && { DISPLAY: virtual.display }),
    },
  });
  virtual?.stop();
  return code;
});
