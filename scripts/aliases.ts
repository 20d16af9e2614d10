import { fileURLToPath } from 'node:url';

const folder = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The path aliases of tsconfig.base.json, for Vite and Vitest. */
export const aliases = {
  '@shared': folder('shared'),
  '@data': folder('renderer/data'),
  '@ui': folder('renderer/ui'),
};
