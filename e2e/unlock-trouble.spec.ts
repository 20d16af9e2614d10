import type { Page } from '@playwright/test';
import { barriers } from './support/barriers';
import type { RunningApp } from './support/launch';
import { createInspection, openInspection } from './support/screens/inspections';
import { noteText, quickNote } from './support/screens/notes';
import { goTo, untilSaved } from './support/screens/shell';
import { createVault, PASSPHRASE, unlock } from './support/screens/vault';
import { expect, test } from './support/test';
import './support/window-bridge';

// What nobody expected while the vault opens: nobody waits for ever, and nothing is lost.

const WORDS = 'The front office closes at six.';
const opener = (window: Page) => window.getByRole('button', { name: 'Unlock', exact: true });

/** By keyboard: the field has the focus when the screen appears. */
async function tryToUnlock(window: Page): Promise<void> {
  await window.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  await window.keyboard.press('Enter');
}

async function withNote(run: RunningApp): Promise<string> {
  await createVault(run.window);
  await createInspection(run.window);
  await quickNote(run.window);
  await run.window.keyboard.type(WORDS);
  await untilSaved(run.window);
  await run.close();
  return run.profile;
}

async function expectNote(window: Page): Promise<void> {
  await openInspection(window);
  await goTo(window, 'Notes');
  await window.getByRole('navigation', { name: 'Notes' }).getByRole('listitem').first().click();
  await expect(noteText(window)).toHaveText(WORDS);
}

test('a fault while the vault opens is said, with ways out, and the next start opens it', async ({
  launchApp,
}) => {
  const profile = await withNote(await launchApp());
  const { app, window, close } = await launchApp({ profile });
  await app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('log:heads');
    ipcMain.handle('log:heads', () => {
      throw new Error('a fault of the main process');
    });
  });
  await tryToUnlock(window);
  const said = window.getByRole('alert').filter({ hasText: 'The vault could not be opened' });
  await expect(said).toContainText('Nothing was changed and nothing is lost.');
  await expect(opener(window)).toBeEnabled();
  await expect(said.getByRole('button', { name: 'Start Assay again' })).toBeVisible();
  expect(await barriers(window)).toEqual([]);

  await tryToUnlock(window);
  await expect(said.getByRole('button', { name: 'Set the database aside and start again' })).toBeVisible();
  await expect(said).toContainText('deletes nothing');
  await expect(opener(window)).toBeEnabled();
  expect(await barriers(window)).toEqual([]);
  await close();

  const next = await launchApp({ profile });
  await unlock(next.window);
  await expectNote(next.window);
});

test('a vault that takes too long to open says so, and can be left', async ({ launchApp }) => {
  const profile = await withNote(await launchApp());
  const { app, window, kill } = await launchApp({ profile });
  await app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('vault:begin-attempt');
    ipcMain.handle('vault:begin-attempt', () => new Promise(() => undefined));
  });
  await window.clock.install();
  await tryToUnlock(window);
  await expect(window.getByRole('button', { name: 'Unlocking…' })).toHaveAttribute('aria-disabled', 'true');
  await window.clock.fastForward(21_000);
  const said = window.getByRole('status').filter({ hasText: 'This takes longer than usual.' });
  await expect(said).toContainText('Nothing is lost if you start it again.');
  await expect(said.getByRole('button', { name: 'Start Assay again' })).toBeEnabled();
  expect(await barriers(window)).toEqual([]);
  await kill();

  const next = await launchApp({ profile });
  await unlock(next.window);
  await expectNote(next.window);
});

test('damage that first shows while the vault is read leads to recovery, not to a screen that stands still', async ({
  launchApp,
}) => {
  const profile = await withNote(await launchApp());
  const { window } = await launchApp({ profile });
  // As Chromium answers for damage in the middle of a file: the database opens, and a later read fails.
  await window.evaluate(() => {
    const read = IDBObjectStore.prototype.get;
    Object.assign(window, { readsAgain: () => (IDBObjectStore.prototype.get = read) });
    IDBObjectStore.prototype.get = () => {
      throw new DOMException('Internal error.', 'UnknownError');
    };
  });
  await tryToUnlock(window);
  const recover = window.getByRole('button', { name: 'Recover from the safety log' });
  await expect(recover).toBeVisible();
  await expect(window.getByText('The database cannot be read.')).toBeVisible();
  expect(await barriers(window)).toEqual([]);
  await recover.press('Enter');
  await expect(window.getByText('The damaged database is in the way.')).toBeVisible();
  await window.keyboard.press('Tab');
  await expect(window.getByRole('button', { name: 'Set the database aside and start again' })).toBeFocused();
  expect(await barriers(window)).toEqual([]);
  await expect(recover).toBeEnabled();
  await window.evaluate('readsAgain()');
  await recover.press('Enter');
  await window.getByRole('heading', { name: 'Inspections' }).waitFor();
  await expectNote(window);
});

test('a screen that is locked while the vault opens finds it shut, and nothing of it was drawn', async ({
  launchApp,
}) => {
  const profile = await withNote(await launchApp());
  const { app, window: page, close } = await launchApp({ profile });
  await page.evaluate(() => {
    const seen = { whileOpening: false, inside: false };
    Object.assign(window, { seen });
    const says = (words: string) => document.body.textContent.includes(words);
    window.assay.listen('announce:lock', () => (seen.whileOpening = says('Unlocking…')));
    const look = () => {
      seen.inside ||= !says('Unlock your inspections');
      requestAnimationFrame(look);
    };
    look();
  });
  await tryToUnlock(page);
  await expect(page.getByRole('button', { name: 'Unlocking…' })).toBeVisible();
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'));
  await expect(opener(page)).toBeEnabled();
  await expect(page.getByRole('textbox', { name: 'Passphrase', exact: true })).toHaveValue('');
  expect(await page.evaluate(() => Reflect.get(window, 'seen') as unknown)).toEqual({
    whileOpening: true,
    inside: false,
  });

  await unlock(page);
  await expectNote(page);
  await close();
});
