import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { createVault } from '../e2e/support/screens/vault';
import type { Bench, BenchRow, PreparedRow } from './harness/row';
import { launchApp } from './support/launch-app';
import { packagedApp, packagedFloor } from './support/packages';
import { spawnWindow } from './support/spawned-window';

const WARM_STARTS = 3;

/** From the start of the process to a painted unlock screen, on a profile that was used before. */
export const coldStart: BenchRow = {
  name: 'cold-start',
  what: 'Start: from the icon to the unlock screen, installed app',
  floorIs: 'a bare Electron window with an empty page, installed in the same way',
  unit: 'ms',
  goal: { kind: 'ratio', most: 1.15 },
  sizes: [],
  runs: 9,
  prepare: prepareStart,
};

async function prepareStart(_size: number, bench: Bench): Promise<PreparedRow> {
  const [app, floor] = [await packagedApp(bench), await packagedFloor(bench)];
  const profile = await lockedProfile();
  const empty = await mkdtemp(join(bench.folder, 'empty-'));
  const value = () => startOnce(app, profile, USABLE);
  const floorValue = () => startOnce(floor, empty, PAINTED);
  // Chromium compiles scripts ahead once it has seen them twice; whoever works with the app is past that.
  for (let start = 0; start < WARM_STARTS; start += 1) {
    await value();
    await floorValue();
  }
  return { value, floor: floorValue, close: () => Promise.resolve() };
}

/** A profile with a vault in it, as of somebody who starts the app every morning. */
async function lockedProfile(): Promise<string> {
  const { window, profile, close } = await launchApp();
  await createVault(window);
  await close();
  return profile;
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
