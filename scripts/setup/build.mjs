import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { command } from './command.mjs';
import { SetupProblem } from './problem.mjs';
import { BIN, PROJECT } from './project.mjs';

const STAMP = join(PROJECT, 'out/built-from');
const SOURCES = [
  'shared',
  'electron',
  'renderer',
  'electron.vite.config.ts',
  'tsconfig.base.json',
  'package-lock.json',
];

/** Builds the app into out/, unless out/ was built from exactly these sources. @param {(sentence: string) => void} say */
export async function ensureBuild(say) {
  const before = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === before) return;
  say('Building the app.');
  const { code, output } = await command(process.execPath, [BIN.electronVite, 'build'], {
    cwd: PROJECT,
    quiet: true,
  });
  if (code !== 0) {
    console.error(output);
    throw new SetupProblem('The app did not build; what the build said is above.');
  }
  // Of the sources as they were before: a file saved during the build makes the next run build again.
  writeFileSync(STAMP, before);
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesIn(source)) hash.update(`${file}\0`).update(readFileSync(join(PROJECT, file)));
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesIn(path) {
  if (path.includes('.')) return [path];
  return readdirSync(join(PROJECT, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => relative(PROJECT, join(entry.parentPath, entry.name)))
    .sort();
}
