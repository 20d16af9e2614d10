import { builtinModules } from 'node:module';
import { posix } from 'node:path';

/**
 * The rooms of the house and the doors between them, as drawn in ARCHITECTURE.md.
 * @typedef {object} Room
 * @property {string} name
 * @property {RegExp} path which files are in it; the first room that matches has the file
 * @property {string[]} uses names of the rooms it may import from, besides itself
 * @property {RegExp} [forbidden] packages it may not import
 */

const ALIASES = [
  { prefix: '@shared/', folder: 'shared/' },
  { prefix: '@data/', folder: 'renderer/data/' },
  { prefix: '@ui/', folder: 'renderer/ui/' },
];

const NODE = `node:.*|(${builtinModules.join('|')})(/.*)?`;
const REACT = '(react|react-dom|react-hook-form|@mantine|@tanstack|@tiptap/react|@hookform)(/.*)?';
const DATABASE = 'dexie.*|fake-indexeddb.*';
/** @param {...string} packages */
const packages = (...packages) => new RegExp(`^(${packages.join('|')})$`);

/** @type {Room[]} */
export const ROOMS = [
  {
    name: 'ipc',
    path: /^shared\/ipc\//,
    uses: ['shared'],
    forbidden: packages(NODE, 'electron', DATABASE, REACT),
  },
  { name: 'shared', path: /^shared\//, uses: [], forbidden: packages(NODE, 'electron', DATABASE, REACT) },
  {
    name: 'preload',
    path: /^electron\/preload\//,
    uses: ['ipc'],
    forbidden: packages(NODE, 'zod.*', DATABASE, REACT),
  },
  // Real disks and folders for tests, of the main process and of the journeys alike.
  { name: 'testing', path: /^electron\/testing\//, uses: ['ipc', 'shared', 'main'] },
  {
    name: 'main',
    path: /^electron\//,
    uses: ['ipc', 'shared', 'testing'],
    forbidden: packages(DATABASE, REACT),
  },
  { name: 'ui', path: /^renderer\/ui\//, uses: ['shared'], forbidden: packages(NODE, 'electron', DATABASE) },
  { name: 'data', path: /^renderer\/data\//, uses: ['shared', 'ipc'], forbidden: packages(NODE, 'electron') },
  {
    name: 'feature',
    path: /^renderer\/features\/([^/]+)\//,
    uses: ['ui', 'data', 'shared', 'ipc'],
    // commit() in data is the only way anything is written, so the database has no other door.
    forbidden: packages(NODE, 'electron', DATABASE),
  },
  {
    name: 'app',
    path: /^renderer\//,
    uses: ['feature', 'ui', 'data', 'shared', 'ipc'],
    forbidden: packages(NODE, 'electron'),
  },
  { name: 'e2e', path: /^e2e\//, uses: ['shared', 'ipc', 'scripts', 'testing'] },
  {
    name: 'bench',
    path: /^bench\//,
    uses: ['shared', 'ipc', 'data', 'ui', 'feature', 'app', 'main', 'e2e', 'scripts'],
  },
  // Attacks in numbers, on whatever reads bytes from outside.
  { name: 'torture', path: /^torture\//, uses: ['shared', 'ipc', 'data', 'feature', 'main', 'e2e'] },
  { name: 'scripts', path: /^scripts\//, uses: ['shared', 'ipc', 'e2e'] },
];

/** Tests run under Node, next to what they test. */
const TEST = /\.test\.tsx?$|\.test-support\.ts$/;
const SCHEMA = /schema/;

/**
 * Why `from` may not import `specifier`, or null if it may.
 * @param {string} from path of the importing file, from the project's folder, with forward slashes
 * @param {string} specifier as written in the import
 * @param {boolean} isTypeOnly erased before anything runs
 * @returns {string | null}
 */
export function wallBetween(from, specifier, isTypeOnly) {
  const room = roomOf(from);
  if (room === undefined) return null;
  const target = fileBehind(from, specifier);
  if (target === null) {
    if (TEST.test(from) || room.forbidden?.test(specifier) !== true) return null;
    return `${nameOf(room, from)} may not use the package '${specifier}'`;
  }
  const targetRoom = roomOf(target);
  if (targetRoom === undefined) return null;
  const [here, there] = [nameOf(room, from), nameOf(targetRoom, target)];
  if (room.name === 'preload' && targetRoom.name === 'ipc' && SCHEMA.test(target) && !isTypeOnly) {
    return `${here} takes names and types from shared/ipc, not schemas: they would be bundled into every window`;
  }
  if (here === there || room.uses.includes(targetRoom.name)) return null;
  if (room.name === 'preload' && targetRoom.name === 'shared' && isTypeOnly) return null;
  return `${here} may not import from ${there}`;
}

/** @param {string} path */
function roomOf(path) {
  return ROOMS.find((room) => room.path.test(path));
}

/** One feature is a room of its own, so two features differ by name. @param {Room} room @param {string} path */
function nameOf(room, path) {
  return (room.path.exec(path)?.[0] ?? room.name).replace(/\/$/, '');
}

/** @param {string} from @param {string} specifier @returns {string | null} null for a package */
function fileBehind(from, specifier) {
  const alias = ALIASES.find(({ prefix }) => specifier.startsWith(prefix));
  if (alias) return alias.folder + specifier.slice(alias.prefix.length);
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : null;
}
