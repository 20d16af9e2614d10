import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { allInspections } from '../e2e/support/screens/archive';
import { createInspection } from '../e2e/support/screens/inspections';
import { chooseFiles } from '../e2e/support/screens/sample';
import { goTo } from '../e2e/support/screens/shell';
import { createVault } from '../e2e/support/screens/vault';
import type { Bench, BenchRow, PreparedRow } from './harness/row';
import { writeCrimeList } from './import/crime-rows';
import { launchApp } from './support/launch-app';
import { peakMegabytes } from './support/processes';

const LONGEST_IMPORT_MS = 600_000;
const run = promisify(execFile);

/** An import through the screens, from "Read the list" to the count of what was excluded. */
export const sample: BenchRow = {
  name: 'sample',
  what: 'Import a list of recorded crimes',
  floorIs: 'papaparse reads the file in Node and keeps nothing',
  unit: 'ms',
  goal: { kind: 'ratio', most: 1.3 },
  sizes: [10_000, 100_000, 1_000_000],
  sizeIs: 'rows',
  runs: 7,
  prepare: prepareImport,
};

async function prepareImport(rows: number, { folder }: Bench): Promise<PreparedRow> {
  const list = join(folder, `crimes-${rows}.csv`);
  await writeCrimeList(list, rows);
  const app = await launchApp();
  const { window } = app;
  const pid = app.app.process().pid ?? 0;
  await createVault(window);
  const peakBefore = peakMegabytes(pid);
  let silence = 0;
  let isUsed = false;
  return {
    value: async () => {
      // A fresh inspection for each run: the list of the one before stays in its own.
      if (isUsed) await allInspections(window);
      isUsed = true;
      await createInspection(window);
      await goTo(window, 'Sample');
      const { milliseconds, longest } = await importList(window, list);
      silence = Math.max(silence, longest);
      return milliseconds;
    },
    floor: async () => {
      const { stdout } = await run(process.execPath, [
        join(import.meta.dirname, 'import/papaparse-floor.mjs'),
        list,
      ]);
      return (JSON.parse(stdout) as { milliseconds: number }).milliseconds;
    },
    details: () =>
      Promise.resolve({
        'longest time without an answer': silence,
        'memory at its highest (MB)': peakMegabytes(pid) - peakBefore,
      }),
    close: app.close,
  };
}

async function importList(window: Page, list: string): Promise<{ milliseconds: number; longest: number }> {
  await chooseFiles(window, list);
  await window.getByRole('button', { name: 'Choose the columns' }).click();
  await startHeartbeat(window);
  const started = performance.now();
  await window.getByRole('button', { name: 'Read the list' }).click();
  await window
    .getByRole('heading', { name: 'What was excluded and why' })
    .waitFor({ timeout: LONGEST_IMPORT_MS });
  return { milliseconds: performance.now() - started, longest: await longestSilence(window) };
}

/** Starts a heartbeat in the window; the longest gap between two beats is how long it did not answer. */
async function startHeartbeat(window: Page): Promise<void> {
  await window.evaluate(() => {
    const state = { last: performance.now(), longest: 0 };
    const timer = setInterval(() => {
      const now = performance.now();
      state.longest = Math.max(state.longest, now - state.last);
      state.last = now;
    }, 10);
    Object.assign(globalThis, { heartbeat: { state, timer } });
  });
}

async function longestSilence(window: Page): Promise<number> {
  return window.evaluate(() => {
    const { heartbeat } = globalThis as unknown as {
      heartbeat: { state: { longest: number }; timer: ReturnType<typeof setInterval> };
    };
    clearInterval(heartbeat.timer);
    return heartbeat.state.longest;
  });
}
