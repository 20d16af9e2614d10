import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { command } from '../setup/command.mjs';
import { SetupProblem } from '../setup/problem.mjs';
import { BIN, PROJECT } from '../setup/project.mjs';

/**
 * Packs out/ into an unpacked application folder, on the runtime in hand.
 * @param {import('../electron-runtime/index.mjs').Runtime} runtime
 * @param {{ forTest: boolean }} options forTest keeps the inspect fuse, through which Playwright drives the app
 * @returns {Promise<string>} the packaged executable
 */
export async function pack(runtime, { forTest }) {
  const output = forTest ? 'dist/for-test' : 'dist';
  const { code, output: said } = await command(
    process.execPath,
    [
      BIN.electronBuilder,
      '--dir',
      '--publish=never',
      `-c.directories.output=${output}`,
      `-c.electronDist=${runtime.folder}`,
      `-c.electronVersion=${await versionOf(runtime)}`,
      ...(forTest ? ['-c.electronFuses.enableNodeCliInspectArguments=true'] : []),
    ],
    { cwd: PROJECT, env: { ELECTRON_OVERRIDE_DIST_PATH: runtime.folder }, quiet: true },
  );
  const executable = join(PROJECT, output, ...executablePath());
  if (code !== 0 || !existsSync(executable)) {
    console.error(said);
    throw new SetupProblem('electron-builder did not make the package; what it said is above.');
  }
  return executable;
}

/** Where electron-builder puts the executable below its output folder. */
function executablePath() {
  if (process.platform === 'win32') return ['win-unpacked', 'Assay.exe'];
  if (process.platform === 'linux') return ['linux-unpacked', 'assay'];
  return [process.arch === 'arm64' ? 'mac-arm64' : 'mac', 'Assay.app', 'Contents', 'MacOS', 'Assay'];
}

/** @param {import('../electron-runtime/index.mjs').Runtime} runtime */
async function versionOf({ executable }) {
  const { stdout } = await promisify(execFile)(executable, ['-p', 'process.versions.electron'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  return stdout.trim();
}
