import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bench, BenchRow, PreparedRow } from './harness/row';
import { packagedApp, packagedFloor } from './support/packages';
import { spawnWindow } from './support/spawned-window';
import { WARM_STARTS } from './support/warm-starts';
import { recordsProfile } from './vault';

/** From the start of the process to a painted unlock screen, on a profile that was used before. */
export const coldStart: BenchRow = {
  name: 'cold-start',
  what: 'Start: from the icon to the unlock screen, installed app',
  floorIs: 'a bare Electron window with an empty page, installed in the same way',
  unit: 'ms',
  goal: { kind: 'ratio', most: 1.15 },
  // A start must not know how much is stored.
  sizes: [1_000, 10_000, 100_000],
  goalAt: 10_000,
  sizeIs: 'records',
  runs: 9,
  prepare: prepareStart,
};

async function prepareStart(size: number, bench: Bench): Promise<PreparedRow> {
  const [app, floor] = [await packagedApp(bench), await packagedFloor(bench)];
  // As of somebody who starts the app every morning.
  const profile = await recordsProfile(size, bench);
  const empty = await mkdtemp(join(bench.folder, 'empty-'));
  const value = () => startOnce(app, profile, USABLE);
  const floorValue = () => startOnce(floor, empty, PAINTED);
  for (let start = 0; start < WARM_STARTS; start += 1) {
    await value();
    await floorValue();
  }
  return { value, floor: floorValue, close: () => Promise.resolve() };
}

async function startOnce(executable: string, profile: string, painted: string): Promise<number> {
  const started = await spawnWindow(executable, profile);
  try {
    return Number(await started.evaluate(painted)) - started.spawnedAt;
  } finally {
    await started.end();
  }
}

/** The wall clock at the first paint of anything: of the unlock screen, which is the first thing there is. */
const PAINTED = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === 'first-contentful-paint') resolve(performance.timeOrigin + startTime);
  }).observe({ type: 'paint', buffered: true });
})`;

/** The same, when by then the passphrase can be typed; else when it can. */
const USABLE = `${PAINTED}.then((painted) => new Promise((resolve) => {
  const look = () => {
    const field = document.activeElement;
    if (field instanceof HTMLInputElement && field.type === 'password')
      resolve(isFirst ? painted : performance.timeOrigin + performance.now());
    else requestAnimationFrame(look);
    isFirst = false;
  };
  let isFirst = true;
  look();
}))`;
