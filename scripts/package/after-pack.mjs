import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Takes the development loader out of the package: it opens any folder named on the command line.
 * @param {import('electron-builder').AfterPackContext} context
 */
export async function afterPack({ appOutDir, packager }) {
  await rm(join(packager.getResourcesDir(appOutDir), 'app'), { recursive: true, force: true });
}
