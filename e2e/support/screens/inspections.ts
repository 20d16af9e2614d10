import { expect, type Page } from '@playwright/test';

/** Creates an inspection with what has to be filled in, and ends in it. */
export async function createInspection(window: Page, force = 'West Mercia Police'): Promise<void> {
  await window.getByRole('button', { name: 'New inspection' }).first().click();
  await window.getByRole('combobox', { name: 'Force', exact: true }).fill(force);
  await window.getByRole('textbox', { name: 'Your name' }).fill('Ada Lovelace');
  await window.getByRole('button', { name: 'Create inspection' }).click();
  await expect(window.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
}

/** Opens an inspection from the list. */
export async function openInspection(window: Page, force = 'West Mercia Police'): Promise<void> {
  await window.getByRole('button', { name: `Open ${force} 2017` }).click();
  await expect(window.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
}
