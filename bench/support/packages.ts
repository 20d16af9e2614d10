import { cp, link, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { electronRuntime } from '../../scripts/electron-runtime/index.mjs';
import { pack } from '../../scripts/package/pack.mjs';
import { FLOOR_APP } from '../floor/floor-app';
import type { Bench } from '../harness/row';

/** The app as it is installed, with the fuses of a release. @returns its executable */
export function packagedApp(bench: Bench): Promise<string> {
  return bench.once('packaged app', async () => pack(await electronRuntime(), { forTest: false }));
}

/** The bare window, installed in the same way: the same Electron with a few lines in an asar. @returns its executable */
export function packagedFloor(bench: Bench): Promise<string> {
  return bench.once('packaged floor', async () => {
    const { folder, executable } = await electronRuntime();
    const target = join(bench.folder, 'bare-electron');
    await linkFolder(folder, target);
    // The development runtime's loader makes way for an app of its own.
    await rm(join(target, 'resources/app'), { recursive: true, force: true });
    const app = join(bench.folder, 'bare-app');
    await cp(FLOOR_APP, app, { recursive: true });
    await createPackage(app, join(target, 'resources/app.asar'));
    return join(target, executable.slice(folder.length + 1));
  });
}

/** A copy that costs no disk where the file system can link; else a copy. */
async function linkFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linkFolder(source, target);
    else await link(source, target).catch(() => cp(source, target, { verbatimSymlinks: true }));
  }
}
