import type { Page } from '@playwright/test';

/** A passphrase for journeys only. */
export const PASSPHRASE = 'seven herons over the quiet weir';

/** First start: sets the passphrase and ends on the list of inspections. */
export async function createVault(window: Page, passphrase = PASSPHRASE): Promise<void> {
  await window.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
  await window.getByRole('textbox', { name: 'Repeat passphrase' }).fill(passphrase);
  await window.getByRole('button', { name: 'Create vault' }).click();
  await window.getByRole('heading', { name: 'Inspections' }).waitFor();
}

export async function unlock(window: Page, passphrase = PASSPHRASE): Promise<void> {
  await window.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
  await window.getByRole('button', { name: 'Unlock' }).click();
  await window.getByRole('textbox', { name: 'Passphrase', exact: true }).waitFor({ state: 'detached' });
}
