import { expect, type Locator, type Page } from '@playwright/test';

/** Saves the open inspection from the settings; ends when the file is there and answers its path. */
export async function saveArchive(window: Page): Promise<string> {
  await window.getByRole('button', { name: 'Save an open archive' }).click();
  const saved = window.getByRole('status').filter({ hasText: 'The archive is saved' });
  await expect(saved).toBeVisible();
  return ((await saved.textContent()) ?? '').replace(/^.*The archive is saved/, '').trim();
}

/** Saves the scores from the settings; ends when the file is there and answers its path. */
export async function saveScores(window: Page, format: string): Promise<string> {
  await window.getByRole('button', { name: 'Save the scores' }).click();
  await window.getByRole('menuitem', { name: format }).click();
  const saved = window.getByRole('status').filter({ hasText: 'The scores are saved' });
  const name = format.includes('XLSX') ? '.xlsx' : '.csv';
  await expect(saved).toContainText(name);
  return ((await saved.textContent()) ?? '').replace(/^.*The scores are saved/, '').trim();
}

/** Chooses an archive on the list of inspections; answers the dialog that says what is in it, or what is wrong. */
export async function chooseArchive(
  window: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<Locator> {
  await window.getByLabel('Archive to import').setInputFiles(file);
  const dialog = window.getByRole('dialog', { name: 'Import an archive' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** From an inspection back to the list of all of them. */
export async function allInspections(window: Page, force = 'West Mercia Police'): Promise<void> {
  await window
    .getByRole('banner')
    .getByRole('button', { name: `${force} 2017` })
    .click();
  await window.getByRole('menuitem', { name: 'All inspections' }).click();
  await expect(window.getByRole('heading', { name: 'Inspections' })).toBeVisible();
}

export async function openExample(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Open the example inspection' }).first().click();
  await expect(window.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
}
