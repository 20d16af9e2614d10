import type { Page } from '@playwright/test';
import { reviewOf } from './support/screens/review';
import { goTo, untilSaved } from './support/screens/shell';
import { createVault } from './support/screens/vault';
import { expect, test } from './support/test';

async function openExample(window: Page): Promise<void> {
  await createVault(window);
  await window.getByRole('button', { name: 'Open the example inspection' }).click();
  await goTo(window, 'Review');
}

test('a “no” asks for a reason, the keys move on, and what is open can be found by key', async ({
  launchApp,
}) => {
  const { window } = await launchApp();
  await openExample(window);
  const review = reviewOf(window, 'WM-0001');
  await review.getByRole('button', { name: 'Reopen' }).click();
  await review.locator('fieldset').first().focus();
  await window.keyboard.press('n');
  const rationale = review.getByRole('textbox', { name: 'Rationale' }).first();
  await expect(rationale).toBeFocused();
  await expect(
    review.getByText('Say what the file shows, so that a second reviewer can follow you.'),
  ).toBeVisible();
  await expect(review.getByRole('button', { name: 'Confirm' })).toBeDisabled();
  await window.keyboard.type('The call was graded without a reason.');
  await window.keyboard.press('Enter');
  await expect(review.locator('fieldset').nth(1)).toBeFocused();
  await window.keyboard.press('Backspace');
  await expect(review.getByText(/Criterion 2 has no answer yet/)).toBeVisible();
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('u');
  await expect(review.locator('fieldset').nth(1)).toBeFocused();
  await window.keyboard.press('s');
  await window.keyboard.press('?');
  await expect(window.getByRole('dialog', { name: 'Keys of the review' })).toBeVisible();
  await window.keyboard.press('Escape');
  await untilSaved(window);
});

test('every number opens the files it counts', async ({ launchApp }) => {
  const { window } = await launchApp();
  await openExample(window);
  await window.getByRole('tab', { name: 'Numbers' }).click();
  await window.getByRole('combobox', { name: 'Files flagged' }).click();
  await window.getByRole('option', { name: 'Vulnerable victim' }).click();
  await expect(window.getByText('18 reviewed files')).toBeVisible();
  const overall = window
    .getByRole('row', { name: /Effective investigation|effective investigation/ })
    .first();
  await expect(overall).toContainText('74 to 99%');
  await overall.getByRole('button', { name: '17 of 18' }).click();
  await expect(window.getByRole('dialog').getByRole('listitem')).toHaveCount(17);
});

test('a risk to somebody is on the overview until it is closed', async ({ launchApp }) => {
  const { window } = await launchApp();
  await openExample(window);
  await window.getByRole('button', { name: 'Someone may be at risk now' }).click();
  const dialog = window.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Open the record' }).click();
  await expect(dialog.getByText('Say what the file shows, so that the force can act on it.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'What you saw' }).fill('He knows where she lives now.');
  await dialog.getByRole('button', { name: 'Open the record' }).click();
  await goTo(window, 'Overview');
  await expect(window.getByText('He knows where she lives now.')).toBeVisible();
});

test('a difference between two reviewers is adjudicated, criterion by criterion, with a reason', async ({
  launchApp,
}) => {
  const { window } = await launchApp();
  await openExample(window);
  await window.getByRole('tab', { name: 'Second reviews' }).click();
  const differing = window.getByRole('row', { name: /criterion differs/ }).first();
  const reference = await differing.getByRole('rowheader').textContent();
  await differing.getByRole('button', { name: 'Adjudicate' }).click();
  const dialog = window.getByRole('dialog', { name: `Adjudicate ${reference}` });
  await dialog.getByRole('button', { name: 'Adjudicate' }).click();
  await expect(dialog.getByText('Say why, so that both reviewers can follow you.')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Second' }).first().check();
  await dialog.getByRole('radio', { name: 'Effective', exact: true }).check();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The log shows it on page 3.');
  await dialog.getByRole('button', { name: 'Adjudicate' }).click();
  const row = window.getByRole('row', { name: new RegExp(`^${reference}`) });
  await expect(row).toContainText('Adjudicated');
});
