// Gets an Electron runtime and says which one: `node scripts/electron-runtime.mjs`
import { describeRuntime, electronRuntime } from './electron-runtime/index.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { runScript } from './setup/problem.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';

await runScript(async () => {
  await ensureDependencies(console.error);
  const runtime = await electronRuntime(console.error);
  await ensureSystemPackages({ executable: runtime.executable }, console.error);
  console.log(`${await describeRuntime(runtime)}\n${runtime.executable}`);
  return 0;
});
