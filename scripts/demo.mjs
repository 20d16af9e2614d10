// Drives the whole job through the screens of the real app: `npm run demo`, or `npm run demo -- <list.csv> ...` to
// start from crime lists of your own that have the columns of data.police.uk.
// Node's own modules only: it runs before anything is installed.
import { electronRuntime } from './electron-runtime/index.mjs';
import { ensureBuild } from './setup/build.mjs';
import { command } from './setup/command.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { hasDisplay, startVirtualDisplay } from './setup/display.mjs';
import { runScript } from './setup/problem.mjs';
import { PROJECT } from './setup/project.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';

await runScript(async () => {
  await ensureDependencies(console.log);
  const runtime = await electronRuntime(console.log);
  await ensureSystemPackages({ executable: runtime.executable, display: !hasDisplay() }, console.log);
  await ensureBuild(console.log);
  const virtual = hasDisplay() ? null : await startVirtualDisplay();
  const { code } = await command(
    process.execPath,
    ['--import', 'tsx', 'scripts/demo/drive.ts', ...process.argv.slice(2)],
    {
      cwd: PROJECT,
      env: {
        ASSAY_TEST_ELECTRON: runtime.executable,
        TSX_TSCONFIG_PATH: 'e2e/tsconfig.json',
        ...(virtual && { DISPLAY: virtual.display }),
      },
    },
  );
  virtual?.stop();
  return code;
});
