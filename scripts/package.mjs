// `npm run package`: an unpacked application in dist/, on the runtime in hand. With arguments they go to
// electron-builder, which then downloads the Electron of package.json: `npm run package -- --win nsis`.
// ASSAY_PACKAGE_FOR_TEST=1 keeps the inspect fuse, in dist/for-test/.
import { describeRuntime, electronRuntime } from './electron-runtime/index.mjs';
import { pack } from './package/pack.mjs';
import { ensureBuild } from './setup/build.mjs';
import { command } from './setup/command.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { runScript } from './setup/problem.mjs';
import { BIN, PROJECT } from './setup/project.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';

await runScript(async () => {
  await ensureDependencies(console.log);
  await ensureBuild(console.log);
  const forBuilder = process.argv.slice(2);
  if (forBuilder.length > 0) {
    const { code } = await command(
      process.execPath,
      [BIN.electronBuilder, '--publish=never', ...forBuilder],
      {
        cwd: PROJECT,
      },
    );
    return code;
  }
  const runtime = await electronRuntime(console.log);
  await ensureSystemPackages({ executable: runtime.executable }, console.log);
  const executable = await pack(runtime, { forTest: process.env['ASSAY_PACKAGE_FOR_TEST'] === '1' });
  console.log(`Packaged on ${await describeRuntime(runtime)}:\n${executable}`);
  if (runtime.origin === 'registry')
    console.log('This Electron is for tests only; build releases where the official download answers.');
  return 0;
});
