import { join, resolve } from 'node:path';

/** The folder that holds package.json. */
export const PROJECT = resolve(import.meta.dirname, '../..');

/** The JavaScript behind a command of an installed package, started with node so that no shell is involved. */
export const BIN = {
  playwright: join(PROJECT, 'node_modules/@playwright/test/cli.js'),
  electronVite: join(PROJECT, 'node_modules/electron-vite/bin/electron-vite.js'),
  electronBuilder: join(PROJECT, 'node_modules/electron-builder/cli.js'),
};
