import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './command.mjs';
import { SetupProblem } from './problem.mjs';
import { PROJECT } from './project.mjs';

const OLDEST_NODE = [20, 19];

/** Installs what package-lock.json lists, unless exactly that is installed. @param {(sentence: string) => void} say */
export async function ensureDependencies(say) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    throw new SetupProblem(
      `Assay is built with Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`,
    );
  }
  if (areInstalled()) return;
  say('Installing the packages listed in package-lock.json.');
  const { code } = await command('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: PROJECT,
  });
  if (code !== 0) {
    throw new SetupProblem(
      'npm could not install the packages: check the network (`npm ping`), then run this again.',
    );
  }
}

/** npm leaves a record of what it installed; comparing it with the lock file takes milliseconds, `npm ls` seconds. */
function areInstalled() {
  const record = join(PROJECT, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
  );
}
