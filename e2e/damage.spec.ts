import { cp, open, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { freshProfile, launch } from './support/launch';
import { randomNumbers } from './support/random-numbers';
import { createInspection, openInspection } from './support/screens/inspections';
import { noteText, quickNote } from './support/screens/notes';
import { unlockOrRecover } from './support/screens/recovery';
import { goTo, untilSaved } from './support/screens/shell';
import { createVault } from './support/screens/vault';
import { test } from './support/test';
import { report, seedOf, sizeOf } from './support/torture';
import './support/window-bridge';

// Bit flips and truncations at random places, in each of the three places where sealed bytes lie.

const DAMAGES = sizeOf('damages', { ordinary: 10, torture: 200 });
const DATABASE = Math.round(DAMAGES * 0.2);
const LOG = Math.round(DAMAGES * 0.2);
const BACKUP = DAMAGES - DATABASE - LOG;
const SEED = seedOf(20180322);
const WORDS = 'Eleven of the response officers told us that they are single-crewed at night.';

let original = '';
let backups = '';
let before = '';

async function lookAround(window: Page): Promise<string> {
  await openInspection(window);
  await goTo(window, 'Journal');
  const journal = (await window.getByText(/\d+ acts, \d+ changes/).textContent()) ?? '';
  await window.getByRole('button', { name: 'Verify the chain' }).click();
  await expect(window.getByText(/^Whole: .* checked/)).toBeVisible();
  await goTo(window, 'Notes');
  await window.getByRole('navigation', { name: 'Notes' }).getByRole('listitem').first().click();
  await expect(noteText(window)).not.toBeEmpty();
  return `${journal} | ${await noteText(window).textContent()}`;
}

/** Files with something in them, in an order that is the same on every machine. */
async function filesUnder(folder: string, ending: RegExp): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(paths.map(async (path) => (await readFile(path)).length));
  return paths.filter((_, at) => (sizes[at] ?? 0) > 0).sort();
}

/** Flips up to ten bits, or cuts the end off. */
async function damage(path: string, random: Generator<number, never>): Promise<string> {
  const next = () => random.next().value;
  const { length } = await readFile(path);
  if (next() < 0.3) {
    const kept = Math.floor(next() * length);
    await truncate(path, kept);
    return `cut at ${kept} of ${length}`;
  }
  const file = await open(path, 'r+');
  const flips = 1 + Math.floor(next() * 10);
  for (let flip = 0; flip < flips; flip += 1) {
    const at = Math.floor(next() * length);
    const byte = Buffer.alloc(1);
    await file.read(byte, 0, 1, at);
    await file.write(Buffer.from([(byte[0] ?? 0) ^ (1 << Math.floor(next() * 8))]), 0, 1, at);
  }
  await file.close();
  return `${flips} bits`;
}

const pick = <T>(list: readonly T[], random: Generator<number, never>): T | undefined =>
  list[Math.floor(random.next().value * list.length)];

async function copiesOf(bytes: Buffer, folder: string): Promise<number> {
  const files = await Promise.all((await filesUnder(folder, /^/)).map((path) => readFile(path)));
  return files.filter((file) => file.equals(bytes)).length;
}

/** What the safety logs say of themselves, all of them together. */
const logReport = (page: Page) =>
  page.evaluate(async () => {
    const inspections = await window.assay.ask('log:inspections', null);
    const reports = await Promise.all(
      inspections.map((inspection) => window.assay.ask('log:heads', { inspection })),
    );
    return {
      entries: reports.reduce((sum, { entries }) => sum + entries, 0),
      gaps: reports.reduce((sum, { gaps }) => sum + gaps.length, 0),
      damagedBytes: reports.reduce((sum, { damagedBytes }) => sum + damagedBytes, 0),
    };
  });

async function copyOfProfile(): Promise<string> {
  const profile = await freshProfile();
  await cp(original, profile, { recursive: true });
  return profile;
}

test.beforeAll(async () => {
  backups = await freshProfile();
  const first = await launch({ args: [`--backup-folder=${backups}`] });
  original = first.profile;
  await createVault(first.window);
  await createInspection(first.window);
  await quickNote(first.window);
  await first.window.keyboard.type(WORDS);
  await untilSaved(first.window);
  const made = await first.window.evaluate(() => window.assay.ask('backup:now', null));
  expect(made.ok).toBe(true);
  await first.close();
  const second = await launch({ profile: original });
  await unlockOrRecover(second, launch);
  before = await lookAround(second.window);
  await second.close();
});

test.afterAll(async () => {
  for (const folder of [original, backups]) await rm(folder, { recursive: true, force: true });
});

test(`${DATABASE} damages of the database: nothing is missing afterwards`, async ({ launchApp }) => {
  test.setTimeout(DATABASE * 45_000 + 60_000);
  const random = randomNumbers(SEED);
  const seen = { recovered: 0, unlocked: 0, 'set aside': 0 };
  for (let number = 0; number < DATABASE; number += 1) {
    const profile = await copyOfProfile();
    const file = pick(await filesUnder(join(profile, 'IndexedDB'), /^(?!LOCK|LOG)/), random) ?? '';
    const what = await damage(file, random);
    const damaged = await readFile(file);
    const { run, how } = await unlockOrRecover(await launchApp({ profile }), launchApp);
    seen[how] += 1;
    expect(await lookAround(run.window), `${number}: ${file}, ${what}`).toBe(before);
    await run.close();
    if (how === 'set aside') expect(await copiesOf(damaged, join(profile, 'set-aside'))).toBe(1);
  }
  report(
    `database damaged ${DATABASE} times (seed ${SEED}): ${seen.recovered} recovered on request, ${seen['set aside']} after it was set aside, ${seen.unlocked} mended or harmless, missing afterwards 0`,
  );
});

test('a database that Chromium can neither open nor replace is set aside, and nothing is missing', async ({
  launchApp,
}) => {
  const profile = await copyOfProfile();
  const [current = ''] = await filesUnder(join(profile, 'IndexedDB'), /^CURRENT$/);
  await writeFile(current, 'MANIFEST-999999\n');
  const [rows = ''] = await filesUnder(join(profile, 'IndexedDB'), /\.log$/);
  const bytes = await readFile(rows);
  const { run, how } = await unlockOrRecover(await launchApp({ profile }), launchApp);
  expect(how).toBe('set aside');
  expect(await lookAround(run.window)).toBe(before);
  expect(await copiesOf(bytes, join(profile, 'set-aside')), 'moved, not deleted').toBe(1);
  await run.close();
  const next = await launchApp({ profile });
  expect((await unlockOrRecover(next, launchApp)).how, 'set aside once, and not again').toBe('unlocked');
  expect(await lookAround(next.window)).toBe(before);
});

test(`${LOG} damages of the safety log: each is seen, and mended from the database`, async ({
  launchApp,
}) => {
  test.setTimeout(LOG * 45_000 + 60_000);
  const random = randomNumbers(SEED + 1);
  for (let number = 0; number < LOG; number += 1) {
    const profile = await copyOfProfile();
    const file = pick(await filesUnder(join(profile, 'safety'), /\.log$/), random) ?? '';
    const whole = (await readFile(file)).length;
    const what = await damage(file, random);
    const first = await launchApp({ profile });
    const { damagedBytes, entries } = await logReport(first.window);
    const cut = whole - (await readFile(file)).length;
    expect(damagedBytes + cut, `${number}: ${file}, ${what} was seen`).toBeGreaterThan(0);
    await unlockOrRecover(first, launchApp);
    expect(await lookAround(first.window)).toBe(before);
    const after = await logReport(first.window);
    expect(after.gaps, `${number}: no gap is left`).toBe(0);
    expect(after.entries).toBeGreaterThanOrEqual(entries);
    await first.kill();
    // The mended log alone brings everything back.
    await rm(join(profile, 'IndexedDB'), { recursive: true });
    const second = await launchApp({ profile });
    await unlockOrRecover(second, launchApp);
    expect(await lookAround(second.window), `${number}: ${file}, ${what}`).toBe(before);
    await second.close();
  }
  report(`safety log damaged ${LOG} times (seed ${SEED + 1}): ${LOG} seen, ${LOG} mended from the database`);
});

test(`${BACKUP} damages of a backup: none is restored, and the next backup is whole`, async ({
  launchApp,
}) => {
  test.setTimeout(BACKUP * 5000 + 60_000);
  const random = randomNumbers(SEED + 2);
  const run = await launchApp({
    profile: await copyOfProfile(),
    args: [`--backup-folder=${backups}`],
  });
  await unlockOrRecover(run, launchApp);
  const page = run.window;
  const files = await filesUnder(backups, /^/);
  const name = files.flatMap((path) => path.split('/').filter((part) => /^000001 /.test(part)))[0] ?? '';
  // That one: the app notices the damage by itself and makes a new one beside it.
  const restore = () =>
    page.evaluate(async (wanted) => {
      const list = await window.assay.ask('backup:list', { from: 'own' });
      const found = list.ok ? list.value.find((one) => one.name === wanted) : undefined;
      if (found === undefined) return 'there is none';
      if (found.kind === 'damaged') return 'damaged';
      const restored = await window.assay.ask('backup:restore', {
        from: 'own',
        vaultId: found.vaultId,
        name: wanted,
      });
      return restored.ok ? 'restored' : restored.failure.kind;
    }, name);
  let seen = 0;
  for (let number = 0; number < BACKUP; number += 1) {
    const file = pick(files, random) ?? '';
    const good = await readFile(file);
    const what = await damage(file, random);
    // Two flips of the same bit are none.
    if (!good.equals(await readFile(file))) {
      expect(await restore(), `${number}: ${file}, ${what}`).toBe('damaged');
      seen += 1;
    }
    await writeFile(file, good);
  }
  expect(await restore()).toBe('restored');
  report(
    `backup damaged ${BACKUP} times (seed ${SEED + 2}): ${seen} seen and refused, the good copy restored`,
  );
});
