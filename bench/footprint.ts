import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RunningApp } from '../e2e/support/launch';
import { unlock } from '../e2e/support/screens/vault';
import { electronRuntime } from '../scripts/electron-runtime/index.mjs';
import { launchFloor } from './floor/floor-app';
import type { BenchRow } from './harness/row';
import { launchApp } from './support/launch-app';
import { packagedApp } from './support/packages';
import { memoryMegabytes } from './support/processes';
import { openSeeded } from './support/seeded-profile';
import { nextTime } from './support/timeline';
import { recordsProfile } from './vault';

const MEGABYTE = 1024 * 1024;

/** All processes together, once the inspection is open and checked. */
export const memory: BenchRow = {
  name: 'memory',
  what: 'Memory at rest with an inspection open',
  floorIs: 'a bare Electron window',
  unit: 'MB',
  goal: { kind: 'over', most: 150 },
  sizes: [1_000, 10_000, 100_000],
  goalAt: 10_000,
  sizeIs: 'records',
  // Each is a fresh start of both.
  runs: 7,
  prepare: async (size, bench) => {
    const profile = await recordsProfile(size, bench);
    return {
      value: async () => {
        const app = await launchApp({ profile });
        await unlock(app.window);
        const checked = nextTime(app.window, 'background check', 120_000);
        await openSeeded(app.window);
        await checked;
        return measured(app);
      },
      floor: async () => measured(await launchFloor(bench.folder)),
      close: () => Promise.resolve(),
    };
  },
};

async function measured({ app, close }: RunningApp): Promise<number> {
  const megabytes = memoryMegabytes(app.process().pid ?? 0);
  await close();
  return megabytes;
}

/** Everything in the installed folder that the bare Electron distribution does not hold in the same size. */
export const installedSize: BenchRow = {
  name: 'installed-size',
  what: 'Installed size over the bare Electron distribution',
  floorIs: 'the bare Electron distribution',
  unit: 'MB',
  goal: { kind: 'over', most: 15 },
  sizes: [],
  runs: 1,
  prepare: async (_size, bench) => {
    const installed = dirname(await packagedApp(bench));
    const { folder, executable } = await electronRuntime();
    return {
      value: async () => {
        const bare = new Set((await filesUnder(folder)).values());
        // The executable is Electron's own under another name, its fuses set.
        bare.add((await stat(executable)).size);
        const more = [...(await filesUnder(installed)).values()].filter((bytes) => !bare.has(bytes));
        return more.reduce((sum, bytes) => sum + bytes, 0) / MEGABYTE;
      },
      close: () => Promise.resolve(),
    };
  },
};

async function filesUnder(folder: string): Promise<Map<string, number>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(files.map(async (path): Promise<[string, number]> => [path, (await stat(path)).size])),
  );
}
