import { expect, type Page } from '@playwright/test';
import { goTo } from './shell';

/** Makes a backup from Settings and waits until it was read back. */
export async function backUpNow(window: Page): Promise<void> {
  await goTo(window, 'Settings');
  await window.getByRole('button', { name: 'Back up now' }).click();
  const done = /^(Backed up and read back|Nothing has changed since)/;
  await expect(window.getByRole('strong').filter({ hasText: done })).toBeVisible();
}

/** Prepares the restore of one of the backups listed, the newest being number 0. */
export async function prepareRestore(window: Page, number = 0): Promise<void> {
  await window.getByRole('button', { name: 'Restore from a backup' }).click();
  const list = window.getByRole('table', { name: 'Backups' });
  await list
    .getByRole('button', { name: /^Restore the backup of/ })
    .nth(number)
    .click();
  await expect(window.getByRole('button', { name: 'Start Assay again' })).toBeVisible();
}
