import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../setup/project.mjs';

/**
 * Licences under which we may pass a library on inside an MIT app. Anything else needs a person's decision first.
 * @see docs/licences.md
 */
export const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
]);

/** Compiled add-ons for Node, which pdfjs-dist brings along for servers: no bundle for a window can hold them. */
const FOR_NODE_ONLY = /^node_modules\/@napi-rs\//;

/**
 * A package that is inside the app that an inspector installs.
 * @typedef {object} Shipped
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX, as the package itself says
 * @property {string} [integrity] "sha512-..." of the archive that npm installed
 * @property {string[]} uses names of packages it depends on
 */

/**
 * @typedef {object} LockedPackage
 * @property {string} version
 * @property {string} [name]
 * @property {string} [license]
 * @property {string} [integrity]
 * @property {boolean} [dev]
 * @property {boolean} [devOptional]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [devDependencies]
 */

/** @returns {{ packages: Record<string, LockedPackage> }} */
export function readLock() {
  return JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8'));
}

/**
 * Everything the lock file installs for the app itself, and Electron, which is a tool to npm but is what people start.
 * @param {{ packages: Record<string, LockedPackage> }} lock
 * @returns {Shipped[]}
 */
export function shippedPackages(lock) {
  return Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => {
      const isTool = dev === true || devOptional === true || FOR_NODE_ONLY.test(path);
      const isOfTheApp = path !== '' && !isTool;
      return isOfTheApp || path === 'node_modules/electron';
    })
    .map(([path, locked]) => ({
      name: locked.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: locked.version,
      licence: locked.license ?? 'NOASSERTION',
      ...(locked.integrity === undefined ? {} : { integrity: locked.integrity }),
      // What Electron's installer needs is not in the app.
      uses: path === 'node_modules/electron' ? [] : Object.keys(locked.dependencies ?? {}),
    }))
    .sort((a, b) => (a.name === b.name ? (a.version < b.version ? -1 : 1) : a.name < b.name ? -1 : 1));
}

/** An expression is permissive when one of its alternatives is, all parts of it. @param {string} licence */
export function isPermissive(licence) {
  return licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => PERMISSIVE.has(part.trim())));
}
