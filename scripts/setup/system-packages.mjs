import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { command } from './command.mjs';
import { SetupProblem } from './problem.mjs';

const run = promisify(execFile);

// Names differ between Debian releases (time_t transition): the first one that apt knows is taken.
const ELECTRON_LIBRARIES = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['libcups2t64', 'libcups2'],
  ['libxcomposite1'],
  ['libxdamage1'],
  ['libxrandr2'],
  ['libxkbcommon0'],
  ['libdrm2'],
  ['libdbus-1-3'],
  // Without any font the app's text is boxes.
  ['fonts-liberation'],
];

/**
 * @typedef {object} Need
 * @property {string} what what is missing, as a person would name it
 * @property {string[][]} packages Debian packages, each with its possible names
 */

/** @type {Record<'display' | 'readers', { program: string, need: Need }[]>} */
const PROGRAMS = {
  display: [{ program: 'Xvfb', need: { what: 'Xvfb (a virtual display)', packages: [['xvfb']] } }],
  readers: [
    // Somebody else's programs, which read back what we write and count again what we count.
    {
      program: 'soffice',
      need: { what: 'LibreOffice Writer', packages: [['libreoffice-writer-nogui', 'libreoffice-writer']] },
    },
    { program: 'pandoc', need: { what: 'pandoc', packages: [['pandoc']] } },
    { program: 'pdftotext', need: { what: 'pdftotext (poppler)', packages: [['poppler-utils']] } },
    { program: 'age', need: { what: 'age', packages: [['age']] } },
    { program: 'unzip', need: { what: 'unzip', packages: [['unzip']] } },
    { program: 'python3', need: { what: 'Python 3', packages: [['python3']] } },
  ],
};

/**
 * Makes sure of what npm cannot install: on Debian as root it is installed, elsewhere it is named.
 * @param {{ executable?: string, display?: boolean, readers?: boolean }} wanted executable is Electron's
 * @param {(sentence: string) => void} say
 */
export async function ensureSystemPackages(wanted, say) {
  const before = await missing(wanted);
  if (before.length === 0) return;
  const names = before.map((need) => need.what).join(', ');
  if (!isOnPath('apt-get') || process.getuid?.() !== 0) {
    const packages = before.flatMap((need) => need.packages.map((candidates) => candidates.at(-1)));
    throw new SetupProblem(
      `Missing on this machine: ${names}. On Debian, \`sudo apt-get install ${packages.join(' ')}\` installs it; ` +
        'elsewhere use your own package manager, then run this again.',
    );
  }
  say(`Installing with apt-get: ${names}.`);
  const apt = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true };
  await command('apt-get', ['update', '-q'], apt);
  const packages = await Promise.all(before.flatMap((need) => need.packages).map(known));
  const { output } = await command(
    'apt-get',
    ['install', '-qy', '--no-install-recommends', ...packages],
    apt,
  );
  const after = await missing(wanted);
  if (after.length > 0) {
    console.error(output);
    throw new SetupProblem(
      `apt-get did not install: ${after.map((need) => need.what).join(', ')}. Its output is above.`,
    );
  }
}

/** @param {Parameters<typeof ensureSystemPackages>[0]} wanted @returns {Promise<Need[]>} */
async function missing({ executable, display = false, readers = false }) {
  if (process.platform !== 'linux') return [];
  const programs = [...(display ? PROGRAMS.display : []), ...(readers ? PROGRAMS.readers : [])];
  const needs = programs.filter(({ program }) => !isOnPath(program)).map(({ need }) => need);
  const libraries = executable === undefined ? [] : await missingLibraries(executable);
  if (libraries.length > 0) {
    needs.push({
      what: `Electron's shared libraries (${libraries.join(', ')})`,
      packages: ELECTRON_LIBRARIES,
    });
  }
  return needs;
}

/** @param {string} executable */
async function missingLibraries(executable) {
  const { stdout } = await run('ldd', [executable]);
  return [...stdout.matchAll(/(\S+) => not found/g)].map(([, library]) => library ?? '');
}

/** @param {string} program */
function isOnPath(program) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** @param {string[]} candidates @returns {Promise<string>} */
async function known(candidates) {
  for (const name of candidates) {
    const found = await run('apt-cache', ['show', '--no-all-versions', name]).catch(() => null);
    if (found?.stdout) return name;
  }
  return candidates.at(-1) ?? '';
}
