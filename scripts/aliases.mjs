import { fileURLToPath } from 'node:url';

/** @param {string} path */
const folder = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The path aliases of tsconfig.base.json, for Vite and Vitest. */
export const aliases = {
  '@shared': folder('shared'),
  '@data': folder('renderer/data'),
  '@ui': folder('renderer/ui'),
};
