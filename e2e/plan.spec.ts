import type { Page } from '@playwright/test';
import { goTo, untilSaved } from './support/screens/shell';
import { unlock } from './support/screens/vault';
import { expect, test } from './support/test';

/** Fills in what has to be filled in, and ends in the new inspection. */
async function createInspection(window: Page, force = 'West Mercia Police'): Promise<void> {
  await window.getByRole('button', { name: 'New inspection' }).click();
  await window.getByRole('combobox', { name: 'Force', exact: true }).fill(force);
  await window.getByRole('textbox', { name: 'Your name' }).fill('Ada Lovelace');
  await window.getByRole('button', { name: 'Create inspection' }).click();
  await expect(window.getByRole('heading', { name: `${force} 2017` })).toBeVisible();
}

test('the lead plans an inspection with its scope, team, dates and earlier areas for improvement', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await window.getByRole('button', { name: 'New inspection' }).click();
  await window.getByRole('combobox', { name: 'Force', exact: true }).fill('West Mercia Police');
  await window.getByRole('combobox', { name: 'Alliance partner' }).fill('Warwickshire Police');
  await window.getByRole('textbox', { name: 'Fieldwork starts' }).fill('6/11/2017');
  await window.getByRole('textbox', { name: 'Fieldwork ends' }).fill('17 nov 17');
  await window.getByRole('textbox', { name: 'Your name' }).fill('Ada Lovelace');
  await window.getByRole('button', { name: 'Add a team member' }).click();
  await window.getByRole('textbox', { name: 'Name of team member 2' }).fill('Ben Okri');
  await window.getByRole('combobox', { name: 'Scope of Q2' }).selectOption('Carried forward');
  await window.getByRole('button', { name: 'Create inspection' }).click();
  await expect(window.getByText('Give the grade and the year it was carried forward from.')).toBeVisible();
  await window.getByRole('combobox', { name: 'Grade of Q2', exact: true }).selectOption('Good');
  await window.getByRole('textbox', { name: 'Year of the grade of Q2' }).fill('2016');
  await window.getByRole('button', { name: 'Add an earlier area for improvement' }).click();
  await window
    .getByRole('textbox', { name: 'Earlier area for improvement 1' })
    .fill('The force should understand what its communities need.');
  await window.getByRole('button', { name: 'Create inspection' }).click();

  await expect(window.getByText('Fieldwork 6 to 17 November 2017')).toBeVisible();
  await expect(window.getByRole('row', { name: /Q2 .*Good.*Carried from 2016/ })).toBeVisible();
  await goTo(window, 'Plan');
  await expect(window.getByRole('combobox', { name: 'Alliance partner' })).toHaveValue('Warwickshire Police');
  await expect(window.getByRole('textbox', { name: 'Fieldwork starts' })).toHaveValue('6 November 2017');
  await expect(window.getByRole('textbox', { name: 'Name of team member 2' })).toHaveValue('Ben Okri');
  await expect(window.getByRole('textbox', { name: 'Earlier area for improvement 1' })).toHaveValue(
    'The force should understand what its communities need.',
  );
});

test('an inspection is not created before it has a force and a name', async ({ launchWithVault }) => {
  const { window } = await launchWithVault();
  await window.getByRole('button', { name: 'New inspection' }).click();
  await window.getByRole('button', { name: 'Create inspection' }).click();
  await expect(window.getByText('Say which force is inspected.')).toBeVisible();
  await expect(window.getByText('Write a name.')).toBeVisible();
  await expect(window.getByRole('heading', { name: 'New inspection' })).toBeVisible();
});

test('the plan is written as it is typed, and is there after a lock', async ({ launchWithVault }) => {
  const { window } = await launchWithVault();
  await createInspection(window);
  await goTo(window, 'Plan');
  await window.getByRole('textbox', { name: 'One place a line' }).fill('Worcester custody suite\nTelford');
  await window.getByRole('textbox', { name: 'Protective marking' }).fill('OFFICIAL');
  await window.keyboard.press('Control+Shift+l');
  await unlock(window);

  // Unlocking comes back to the inspection that was open.
  await goTo(window, 'Plan');
  await expect(window.getByRole('textbox', { name: 'Protective marking' })).toHaveValue('OFFICIAL');
  await goTo(window, 'Overview');
  await expect(window.getByRole('link', { name: '2 places not yet visited' })).toBeVisible();
});

test('undo says what it took back, and redo brings it again', async ({ launchWithVault }) => {
  const { window } = await launchWithVault();
  await createInspection(window);
  await goTo(window, 'Plan');
  const scope = window.getByRole('combobox', { name: 'Scope of Q4' });
  await scope.selectOption('Ungraded');
  await untilSaved(window);
  await window.getByRole('heading', { name: 'Plan' }).click();
  await window.keyboard.press('Control+z');
  await expect(window.getByText('Undone: Change the scope of Q4')).toBeVisible();
  await expect(scope).toHaveValue('inspected');
  await window.keyboard.press('Control+Shift+z');
  await expect(window.getByText('Done again: Change the scope of Q4')).toBeVisible();
  await expect(scope).toHaveValue('ungraded');
});

test('an undo that the lock follows at once is done, and says nothing behind the lock', async ({
  launchWithVault,
}) => {
  const { window, consoleErrors } = await launchWithVault();
  await createInspection(window);
  await goTo(window, 'Plan');
  const scope = window.getByRole('combobox', { name: 'Scope of Q4' });
  await scope.selectOption('Ungraded');
  await untilSaved(window);
  // Both in one turn of the window, as no hand can: the undo has not read its journal when the lock begins.
  await window.evaluate(() => {
    const press = (key: string, shiftKey: boolean) =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key, ctrlKey: true, shiftKey, bubbles: true, cancelable: true }),
      );
    press('z', false);
    press('L', true);
  });
  await unlock(window);
  await expect(scope).toHaveValue('inspected');
  await expect(window.getByText(/^Undone/)).toBeHidden();
  expect(consoleErrors).toEqual([]);
});

test('the journal says who changed what, from what to what, and proves that it is whole', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await createInspection(window);
  await goTo(window, 'Plan');
  await window.getByRole('combobox', { name: 'Scope of Q1' }).selectOption('Ungraded');
  await untilSaved(window);
  await goTo(window, 'Journal');
  await window.getByRole('button', { name: /Ada Lovelace.*Change the scope of Q1/ }).click();
  await expect(window.getByText('Scope of Q1: from inspected to ungraded')).toBeVisible();
  await window.getByRole('textbox', { name: 'Find in the journal' }).fill('create the inspection');
  await expect(window.getByRole('button', { name: /Change the scope of Q1/ })).toBeHidden();
  await window.getByRole('button', { name: 'Verify the chain' }).click();
  await expect(window.getByText(/^Whole: \d+ changes checked, \d+ signatures$/)).toBeVisible();
});

test('an archived inspection leaves the list and comes back', async ({ launchWithVault }) => {
  const { window } = await launchWithVault();
  await createInspection(window, 'Dorset Police');
  await window.getByRole('link', { name: 'Assay' }).click();
  await window.getByRole('button', { name: 'Archive: Dorset Police 2017' }).click();
  await expect(window.getByRole('button', { name: 'Open Dorset Police 2017' })).toBeHidden();
  await window.getByRole('switch', { name: 'Show archived inspections (1)' }).click();
  await window.getByRole('button', { name: 'Take out of the archive: Dorset Police 2017' }).click();
  await expect(window.getByRole('table', { name: 'Open inspections' })).toContainText('Dorset Police 2017');
});

test('everything is reached by name and by key', async ({ launchWithVault }) => {
  const { window } = await launchWithVault();
  await createInspection(window);
  await window.keyboard.press('Control+k');
  await window.getByRole('textbox', { name: 'Search or command' }).fill('jour');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: 'Journal' })).toBeVisible();
  await window.keyboard.press('g');
  await window.keyboard.press('p');
  await expect(window.getByRole('heading', { name: 'Plan', exact: true })).toBeVisible();
  await window.keyboard.press('?');
  await expect(window.getByRole('dialog', { name: 'Keys' })).toContainText('Go to Findings');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog', { name: 'Keys' })).toBeHidden();
  // Letters that are typed are text.
  await window.getByRole('textbox', { name: 'Title' }).fill('');
  await window.keyboard.type('gp?');
  await expect(window.getByRole('textbox', { name: 'Title' })).toHaveValue('gp?');
});

test('a wrong passphrase is said plainly, and trying again and again takes longer', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await window.getByRole('button', { name: 'Lock' }).click();
  const passphrase = window.getByRole('textbox', { name: 'Passphrase', exact: true });
  const unlockButton = window.getByRole('button', { name: 'Unlock' });
  const tooMany = window.getByText('Too many wrong passphrases.');
  await passphrase.fill('not the passphrase');
  await unlockButton.click();
  await expect(window.getByRole('alert')).toContainText('That is not the passphrase.');
  await expect(async () => {
    await unlockButton.click();
    await expect(tooMany).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(unlockButton).toBeDisabled();
  // The wait ends by itself, and the right passphrase still opens the vault.
  await expect(unlockButton).toBeEnabled();
  await unlock(window);
  await expect(window.getByRole('heading', { name: 'Inspections' })).toBeVisible();
});

test('Assay locks itself when nobody has touched it for ten minutes', async ({ launchWithVault }) => {
  const { window } = await launchWithVault();
  await window.clock.install();
  await createInspection(window);
  await goTo(window, 'Plan');
  await window.getByRole('textbox', { name: 'Protective marking' }).fill('OFFICIAL');
  await window.clock.fastForward('09:30');
  await expect(window.getByRole('heading', { name: 'Plan', exact: true })).toBeVisible();
  await window.clock.fastForward('01:00');
  await unlock(window);
  // What was being typed was written first.
  await expect(window.getByRole('textbox', { name: 'Protective marking' })).toHaveValue('OFFICIAL');
});

test('letters that go to a room answer no question of a review', async ({ launchWithVault }) => {
  const { window } = await launchWithVault();
  await window.getByRole('button', { name: 'Open the example inspection' }).click();
  await expect(window.getByRole('heading', { name: 'West Mercia Police 2017' })).toBeVisible();
  await goTo(window, 'Review');
  await window.getByRole('group').first().focus();
  await window.keyboard.press('g');
  await window.keyboard.press('n');
  await expect(window.getByRole('button', { name: 'New note' })).toBeVisible();
  await goTo(window, 'Journal');
  await expect(window.getByText(/^2 acts,/)).toBeVisible();
});
