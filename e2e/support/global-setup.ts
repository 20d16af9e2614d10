import { describeRuntime, electronRuntime } from '../../scripts/electron-runtime/index.mjs';
import { ensureBuild } from '../../scripts/setup/build.mjs';
import { hasDisplay, startVirtualDisplay } from '../../scripts/setup/display.mjs';
import { ensureSystemPackages } from '../../scripts/setup/system-packages.mjs';

/** Runs once before the journeys: a runtime, a build of today's sources, somewhere to open windows. */
export default async function globalSetup(): Promise<() => void> {
  const runtime = await electronRuntime();
  await ensureSystemPackages(
    { executable: runtime.executable, display: !hasDisplay(), readers: true },
    console.log,
  );
  process.env['ASSAY_TEST_ELECTRON'] = runtime.executable;
  console.log(`Journeys on ${await describeRuntime(runtime)}`);
  await ensureBuild(console.log);
  if (hasDisplay()) return () => undefined;
  const virtual = await startVirtualDisplay();
  process.env['DISPLAY'] = virtual.display;
  return virtual.stop;
}
