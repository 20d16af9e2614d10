import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launch } from '../e2e/support/launch';
import { createInspection } from '../e2e/support/screens/inspections';
import { chooseFiles } from '../e2e/support/screens/sample';
import { goTo } from '../e2e/support/screens/shell';
import { createVault } from '../e2e/support/screens/vault';
import { writeCrimeList } from './crime-rows';

const rows = Number(process.argv[2] ?? 1_000_000);
const LONGEST_IMPORT_MS = 600_000;

/** The process and all its children, as Linux lists them. */
function family(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return [
    pid,
    ...children
      .split(' ')
      .filter(Boolean)
      .flatMap((child) => family(Number(child))),
  ];
}

/** Memory of all the app's processes at its highest, in MB, as Linux kept it; null elsewhere. */
function peakMegabytes(pid: number | undefined): number | null {
  if (process.platform !== 'linux' || pid === undefined) return null;
  const peaks = family(pid).map((member) => {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${member}/status`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0);
  });
  return Math.round(peaks.reduce((sum, peak) => sum + peak, 0) / 1024);
}

/** Starts a heartbeat in the window; the longest gap between two beats is how long it did not answer. */
async function startHeartbeat(window: Page): Promise<void> {
  await window.evaluate(() => {
    const state = { last: performance.now(), longest: 0 };
    Object.assign(globalThis, { heartbeat: state });
    setInterval(() => {
      const now = performance.now();
      state.longest = Math.max(state.longest, now - state.last);
      state.last = now;
    }, 10);
  });
}

async function longestSilence(window: Page): Promise<number> {
  return window.evaluate(() => {
    const { heartbeat } = globalThis as unknown as { heartbeat: { longest: number } };
    return Math.round(heartbeat.longest);
  });
}

const folder = await mkdtemp(join(tmpdir(), 'assay-bench-'));
const list = join(folder, 'crimes.csv');
await writeCrimeList(list, rows);
const megabytes = Math.round((await stat(list)).size / 1024 / 1024);

const floor = JSON.parse(
  execFileSync(process.execPath, ['bench/papaparse-floor.mjs', list], { encoding: 'utf8' }),
) as { milliseconds: number };

const app = await launch();
const { window } = app;
const { pid } = app.app.process();
await createVault(window);
await createInspection(window);
await goTo(window, 'Sample');
const before = peakMegabytes(pid);
await startHeartbeat(window);
await chooseFiles(window, list);
await window.getByRole('button', { name: 'Choose the columns' }).click();
const started = performance.now();
await window.getByRole('button', { name: 'Read the list' }).click();
await window
  .getByRole('heading', { name: 'What was excluded and why' })
  .waitFor({ timeout: LONGEST_IMPORT_MS });
const milliseconds = performance.now() - started;
const result = {
  rows,
  megabytes,
  importMilliseconds: Math.round(milliseconds),
  rowsPerSecond: Math.round((rows / milliseconds) * 1000),
  papaparseMilliseconds: Math.round(floor.milliseconds),
  ratio: Number((milliseconds / floor.milliseconds).toFixed(2)),
  longestSilenceMilliseconds: await longestSilence(window),
  peakMegabytesBefore: before,
  peakMegabytesAfter: peakMegabytes(pid),
};
console.log(JSON.stringify(result, null, 2));
await app.close();
await rm(folder, { recursive: true });
