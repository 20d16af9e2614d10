import { mkdtemp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { filesHolding } from './support/rare-word';
import { backUpNow, prepareRestore } from './support/screens/backups';
import { createInspection, openInspection } from './support/screens/inspections';
import { noteText, quickNote } from './support/screens/notes';
import { goTo, untilSaved } from './support/screens/shell';
import { createVault, PASSPHRASE, unlock } from './support/screens/vault';
import { expect, test } from './support/test';

const FIRST = 'Eleven of the response officers told us that they are single-crewed at night.';
const SECOND = 'The custody suite was calm.';

const stick = () => mkdtemp(join(tmpdir(), 'assay-stick-'));

async function writeNote(window: Page, words: string): Promise<void> {
  await quickNote(window);
  await window.keyboard.type(words);
  await expect(noteText(window)).toContainText(words);
  await untilSaved(window);
}

/** What every note says, the newest first; there is at least one. */
async function notes(window: Page): Promise<string[]> {
  await goTo(window, 'Notes');
  const items = window.getByRole('navigation', { name: 'Notes' }).getByRole('listitem');
  await expect(items.first()).toBeVisible();
  const texts: string[] = [];
  for (const item of await items.all()) {
    await item.click();
    await expect(noteText(window)).not.toBeEmpty();
    texts.push((await noteText(window).textContent()) ?? '');
  }
  return texts;
}

/** Unlocks a vault whose database has to be built from a backup that was put in place. */
async function unlockRestored(window: Page): Promise<void> {
  await window.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  await window.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(window.getByRole('heading', { name: 'Open the restored backup' })).toBeVisible();
  await window.getByRole('button', { name: 'Build the database from it' }).click();
  await expect(window.getByRole('heading', { name: 'Inspections', exact: true })).toBeVisible();
}

test('a backup is made by itself after unlocking, sealed, and the overview says how old it is', async ({
  launchApp,
}) => {
  const folder = await stick();
  const first = await launchApp({ args: [`--backup-folder=${folder}`] });
  await createVault(first.window);
  await createInspection(first.window);
  await writeNote(first.window, FIRST);
  await first.close();

  const { window } = await launchApp({ profile: first.profile, args: [`--backup-folder=${folder}`] });
  await unlock(window);
  await openInspection(window);
  await expect(window.getByText('hour since the last backup')).toBeVisible();
  await goTo(window, 'Settings');
  await expect(window.getByRole('row', { name: /^Last backup/ })).toContainText('1 inspection');
  await expect(window.getByRole('row', { name: /^Folder/ })).toContainText(folder);
  await expect(window.getByText('Set by whoever manages this laptop.')).toBeVisible();
  expect(await filesHolding(folder, 'single-crewed')).toEqual([]);
  expect((await readdir(folder, { recursive: true })).some((name) => name.endsWith('vault.key'))).toBe(true);
  await rm(folder, { recursive: true });
});

test('goes back to an earlier day, keeps what was there since, and works on', async ({ launchApp }) => {
  const folder = await stick();
  const args = [`--backup-folder=${folder}`];
  const first = await launchApp({ args });
  await createVault(first.window);
  await createInspection(first.window);
  await writeNote(first.window, FIRST);
  await backUpNow(first.window);
  await writeNote(first.window, SECOND);
  await backUpNow(first.window);
  // The first of the two: the second note was a mistake.
  await prepareRestore(first.window, 1);
  await first.close();

  const second = await launchApp({ profile: first.profile, args });
  await unlockRestored(second.window);
  await openInspection(second.window);
  expect(await notes(second.window)).toEqual([FIRST]);
  await writeNote(second.window, 'Written after the restore.');
  const aside = join(first.profile, 'set-aside');
  expect((await readdir(aside, { recursive: true })).some((name) => name.endsWith('000001.log'))).toBe(true);
  await second.close();

  const third = await launchApp({ profile: first.profile, args });
  await unlock(third.window);
  await openInspection(third.window);
  expect(await notes(third.window)).toEqual(['Written after the restore.', FIRST]);
  await goTo(third.window, 'Journal');
  await third.window.getByRole('button', { name: 'Verify the chain' }).click();
  await expect(third.window.getByText(/Whole: .* checked/)).toBeVisible();
  expect(third.consoleErrors).toEqual([]);
  await rm(folder, { recursive: true });
});

test('database, safety log and key file all damaged: everything comes back from the backup', async ({
  launchApp,
}) => {
  const folder = await stick();
  const args = [`--backup-folder=${folder}`];
  const first = await launchApp({ args });
  await createVault(first.window);
  await createInspection(first.window);
  await writeNote(first.window, FIRST);
  await backUpNow(first.window);
  await first.close();
  await rm(join(first.profile, 'IndexedDB'), { recursive: true });
  await rm(join(first.profile, 'safety'), { recursive: true });
  for (const name of ['vault.key', 'vault.key.copy']) await truncate(join(first.profile, name), 50);

  const second = await launchApp({ profile: first.profile, args });
  await expect(second.window.getByRole('heading', { name: 'The key file cannot be read' })).toBeVisible();
  await prepareRestore(second.window);
  await second.close();
  const third = await launchApp({ profile: first.profile, args });
  await unlockRestored(third.window);
  await openInspection(third.window);
  expect(await notes(third.window)).toEqual([FIRST]);
  await rm(folder, { recursive: true });
});

test('a new laptop takes over from the backup of the one that was stolen', async ({ launchApp }) => {
  const folder = await stick();
  const args = [`--backup-folder=${folder}`];
  const stolen = await launchApp({ args });
  await createVault(stolen.window);
  await createInspection(stolen.window);
  await writeNote(stolen.window, FIRST);
  await backUpNow(stolen.window);
  await stolen.close();

  const fresh = await launchApp({ args });
  await expect(fresh.window.getByRole('heading', { name: 'Set a passphrase' })).toBeVisible();
  await prepareRestore(fresh.window);
  await fresh.close();
  const restored = await launchApp({ profile: fresh.profile, args });
  await unlockRestored(restored.window);
  await openInspection(restored.window);
  expect(await notes(restored.window)).toEqual([FIRST]);
  await rm(folder, { recursive: true });
});

test('a stick that is not plugged in, and a damaged backup, are said, and nothing is changed', async ({
  launchApp,
}) => {
  const folder = await stick();
  const { app, window, profile } = await launchApp();
  await createVault(window);
  await createInspection(window);
  await goTo(window, 'Settings');
  await expect(window.getByText('There are no backups yet.')).toBeVisible();
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
  await window.getByRole('button', { name: 'Choose a folder' }).click();
  const made = window.getByRole('strong').filter({ hasText: /^Backed up and read back/ });
  await expect(made).toBeVisible();

  await rename(folder, `${folder}-away`);
  await window.getByRole('button', { name: 'Back up now' }).click();
  await expect(window.getByRole('alert')).toContainText('The backup folder is not there.');
  await expect(window.getByRole('alert')).toContainText('Earlier backups are as they were.');
  await rename(`${folder}-away`, folder);

  const logs = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('000001.log'));
  for (const name of logs) await writeFile(join(folder, name), 'rot');
  const before = (await readFile(join(profile, 'vault.key'), 'utf8')).length;
  await window.getByRole('button', { name: 'Restore from a backup' }).click();
  await window.getByRole('button', { name: /^Restore the backup of/ }).click();
  await expect(window.getByRole('dialog').getByRole('alert')).toContainText('That backup is damaged.');
  expect(await readdir(profile)).not.toContain('restore.ready');
  expect((await readFile(join(profile, 'vault.key'), 'utf8')).length).toBe(before);
  await rm(folder, { recursive: true });
});
