// Opens the app from a fresh clone: `npm start`, or `npm run start:virtual` where there is no display.
// Node's own modules only: it runs before anything is installed.
import { describeRuntime, electronRuntime } from './electron-runtime/index.mjs';
import { ensureBuild } from './setup/build.mjs';
import { command } from './setup/command.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { hasDisplay, startVirtualDisplay } from './setup/display.mjs';
import { runScript, SetupProblem } from './setup/problem.mjs';
import { PROJECT } from './setup/project.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';

const VIRTUAL = '--virtual';
const passedOn = process.argv.slice(2).filter((argument) => argument !== VIRTUAL);
const isVirtual = process.argv.includes(VIRTUAL);

await runScript(async () => {
  if (!isVirtual && !hasDisplay()) {
    throw new SetupProblem(
      'There is no display to open a window on: `npm run start:virtual` runs Assay under a virtual one.',
    );
  }
  await ensureDependencies(console.log);
  const runtime = await electronRuntime(console.log);
  await ensureSystemPackages({ executable: runtime.executable, display: isVirtual }, console.log);
  await ensureBuild(console.log);
  console.log(`Opening Assay on ${await describeRuntime(runtime)}.`);
  const virtual = isVirtual ? await startVirtualDisplay() : null;
  if (virtual) console.log(`Assay runs on the virtual display ${virtual.display}; Ctrl+C ends it.`);
  // Chromium refuses to run sandboxed as root; an ordinary user keeps the sandbox.
  const unsandboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const { code } = await command(runtime.executable, [PROJECT, ...unsandboxed, ...passedOn], {
    env: virtual ? { DISPLAY: virtual.display } : {},
  });
  virtual?.stop();
  return code;
});
