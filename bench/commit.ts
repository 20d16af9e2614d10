import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { quickNote } from '../e2e/support/screens/notes';
import { unlock } from '../e2e/support/screens/vault';
import { launchFloor } from './floor/floor-app';
import { putOnce } from './floor/in-the-window';
import type { Bench, BenchRow, PreparedRow } from './harness/row';
import { launchApp } from './support/launch-app';
import { openSeeded } from './support/seeded-profile';
import { nextTime } from './support/timeline';
import { recordsProfile } from './vault';

/** From the change, as a room hands it over, until the database and the safety log have it on disk. */
export const commit: BenchRow = {
  name: 'commit',
  what: 'Save a change: both copies on disk',
  floorIs: 'a raw strict IndexedDB put of a kilobyte, and one fsynced append to a file',
  unit: 'ms',
  goal: { kind: 'ratio', most: 1.5 },
  sizes: [1_000, 10_000, 100_000],
  sizeIs: 'records',
  runs: 15,
  prepare: prepareCommit,
};

async function prepareCommit(size: number, bench: Bench): Promise<PreparedRow> {
  const log = await open(join(bench.folder, `log-${size}`), 'a');
  const bare = await launchFloor(bench.folder);
  const { window, close } = await launchApp({ profile: await recordsProfile(size, bench) });
  await unlock(window);
  await openSeeded(window);
  const checked = nextTime(window, 'background check', 120_000);
  await quickNote(window);
  await window.keyboard.insertText('They could explain how a case is allocated. '.repeat(20));
  await checked;
  const value = async () => {
    const saved = nextTime(window, 'commit');
    await window.keyboard.press('x');
    return saved;
  };
  await value();
  return {
    value,
    floor: async () => (await bare.window.evaluate(putOnce)) + (await appendOnce(log)),
    close: async () => {
      await close();
      await bare.close();
      await log.close();
    },
  };
}

async function appendOnce(log: Awaited<ReturnType<typeof open>>): Promise<number> {
  const start = performance.now();
  await log.write(Buffer.alloc(1000, 'x'));
  await log.datasync();
  return performance.now() - start;
}
