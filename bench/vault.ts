import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { allInspections } from '../e2e/support/screens/archive';
import { createInspection, openInspection } from '../e2e/support/screens/inspections';
import { PASSPHRASE, unlock } from '../e2e/support/screens/vault';
import type { KdfSettings } from '../shared/vault/keys';
import { launchFloor, openTools } from './floor/floor-app';
import { deriveOnce, readPlainRows, writePlainRows } from './floor/in-the-window';
import type { Bench, BenchRow, PreparedRow } from './harness/row';
import { launchApp } from './support/launch-app';
import { openSeeded, seededProfile } from './support/seeded-profile';
import { recordsOf } from './support/seeds';
import { fromKeyToPaint, nextTime } from './support/timeline';
import { WARM_STARTS } from './support/warm-starts';

const RECORDS = 10_000;
const KEY_MS = 80;
const ANOTHER = 'Dorset Police';

/** From the key that sends the passphrase to the list of inspections, after a fresh start. */
export const unlockFirst: BenchRow = {
  name: 'unlock-first',
  what: 'Unlock: passphrase entered to the list of inspections',
  floorIs: 'the key derivation alone',
  unit: 'ms',
  goal: { kind: 'ratio', most: 1.1 },
  sizes: [1_000, RECORDS, 100_000],
  goalAt: RECORDS,
  sizeIs: 'records',
  runs: 7,
  prepare: async (size, bench) => {
    const profile = await recordsProfile(size, bench);
    const floor = await kdfFloor(bench, profile);
    const value = async () => {
      const { window, close } = await launchApp({ profile });
      const painted = await typePassphrase(window, 'h1', 'Inspections');
      await close();
      return painted;
    };
    for (let start = 0; start < WARM_STARTS; start += 1) await value();
    return { value, floor: floor.value, close: floor.close };
  },
};

/** From the key that sends the passphrase to the room that was left, everything in memory. */
export const unlockAll: BenchRow = {
  name: 'unlock-all',
  what: 'Unlock: passphrase entered to the open inspection, everything in memory',
  floorIs: 'the key derivation alone',
  unit: 'ms',
  goal: { kind: 'ratio', most: 1.25 },
  sizes: [1_000, RECORDS, 100_000],
  goalAt: RECORDS,
  sizeIs: 'records',
  runs: 7,
  prepare: async (size, bench) => {
    const profile = await recordsProfile(size, bench);
    const floor = await kdfFloor(bench, profile);
    const { window, close } = await launchApp({ profile });
    await unlock(window);
    await openSeeded(window);
    return {
      value: async () => {
        await window.getByRole('button', { name: 'Lock' }).click();
        return typePassphrase(window, 'nav[aria-label=Rooms]', 'Overview');
      },
      floor: floor.value,
      close: async () => {
        await close();
        await floor.close();
      },
    };
  },
};

/** Opening an inspection that is closed, without key derivation and without painting: neither does the floor. */
export const open: BenchRow = {
  name: 'open',
  what: 'Open an inspection: sealed records into memory',
  floorIs: 'Dexie toArray of the same records in plain text',
  unit: 'ms',
  goal: { kind: 'ratio', most: 0.7 },
  sizes: [1_000, RECORDS, 100_000],
  sizeIs: 'records',
  runs: 7,
  prepare: prepareOpening,
};

async function prepareOpening(size: number, bench: Bench): Promise<PreparedRow> {
  const profile = await recordsProfile(size, bench);
  const plain = join(bench.folder, `plain-${size}.json`);
  await writeFile(plain, JSON.stringify(Object.entries(recordsOf(size))));
  const bare = await launchFloor(bench.folder);
  await openTools(bare.window);
  await bare.window.evaluate(writePlainRows, `/files/plain-${size}.json`);
  const { window, close } = await launchApp({ profile });
  await unlock(window);
  await createInspection(window, ANOTHER);
  await allInspections(window, ANOTHER);
  await window.getByRole('button', { name: 'Lock' }).click();
  return {
    value: async () => {
      await unlock(window);
      const opened = nextTime(window, 'open inspection');
      await openSeeded(window);
      const milliseconds = await opened;
      await allInspections(window);
      // What was open last is read ahead by the next unlock: that has to be another one, or its reading is not measured.
      await openInspection(window, ANOTHER);
      await allInspections(window, ANOTHER);
      // An inspection that was left stays open: locking closes it.
      await window.getByRole('button', { name: 'Lock' }).click();
      return milliseconds;
    },
    floor: () => bare.window.evaluate(readPlainRows),
    close: async () => {
      await close();
      await bare.close();
    },
  };
}

export function recordsProfile(size: number, bench: Bench): Promise<string> {
  return seededProfile(bench, `${size} records`, () => recordsOf(size));
}

async function typePassphrase(window: Page, selector: string, text: string): Promise<number> {
  const field = window.getByRole('textbox', { name: 'Passphrase', exact: true });
  // As fast as a quick typist: what the app does meanwhile, it does for everybody.
  await field.pressSequentially(PASSPHRASE, { delay: KEY_MS });
  const painted = await fromKeyToPaint(window, 'Enter', selector, text);
  await field.press('Enter');
  return painted();
}

/** The same derivation with the same settings in an empty window, libsodium warm. */
async function kdfFloor(bench: Bench, profile: string) {
  const file = await readFile(join(profile, 'vault.key'), 'utf8');
  // A line with the checksum comes first.
  const { kdf } = JSON.parse(file.slice(file.indexOf('\n'))) as { kdf: KdfSettings };
  const bare = await launchFloor(bench.folder);
  await openTools(bare.window);
  const value = () => bare.window.evaluate(deriveOnce, { passphrase: PASSPHRASE, kdf });
  await value();
  return { value, close: bare.close };
}
