import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { createInspection } from './support/screens/inspections';
import { openFile, reviewByKeyboard, reviewOf } from './support/screens/review';
import { countPoliceLists, draw, importList } from './support/screens/sample';
import { goTo, untilSaved } from './support/screens/shell';
import { expect, test } from './support/test';

const FORMS = resolve(import.meta.dirname, '../shared/review/xlsform/fixtures');
const REWORDED = 'Somebody went there in time';

async function openChecklist(window: Page): Promise<void> {
  await goTo(window, 'Review');
  await window.getByRole('tab', { name: 'Checklist' }).click();
  await expect(window.getByRole('heading', { name: 'Checklist', exact: true })).toBeVisible();
}

test('a new version of the checklist: reviews in progress move, completed ones keep theirs', async ({
  launchWithVault,
}) => {
  test.slow();
  const out = await mkdtemp(join(tmpdir(), 'assay-checklists-'));
  const { window, consoleErrors } = await launchWithVault({ args: [`--export-folder=${out}`] });
  await createInspection(window);
  await goTo(window, 'Sample');
  await importList(window);
  await countPoliceLists(window);
  await draw(window, 'checklists');

  await test.step('one review is completed and one begun on the framework’s checklist', async () => {
    await goTo(window, 'Review');
    await reviewByKeyboard(window, 'WM-0001');
    await expect(reviewOf(window, 'WM-0002')).toBeVisible();
    await reviewOf(window, 'WM-0002').locator('fieldset').first().focus();
    for (const key of ['y', 'y', 'y']) await window.keyboard.press(key);
    await expect(reviewOf(window, 'WM-0002').getByText(/^3 of \d+ answered$/)).toBeVisible();
    await untilSaved(window);
  });

  await test.step('a draft is edited: a criterion moves by keyboard, one is reworded, one is added', async () => {
    await openChecklist(window);
    await window.getByRole('button', { name: 'Edit Case file review 2017, version 1' }).click();
    const criteria = window.getByRole('list', { name: 'Criteria of the draft' }).getByRole('button');
    await expect(criteria).toHaveCount(19);
    const before = await criteria.allTextContents();
    await criteria.nth(0).focus();
    await window.keyboard.press('Alt+ArrowDown');
    await expect(criteria.nth(1)).toContainText(before[0]?.slice(1) ?? '');
    await window.keyboard.press('Alt+ArrowUp');
    await expect(criteria.nth(0)).toHaveText(before[0] ?? '');
    await criteria.nth(1).click();
    await window.getByRole('textbox', { name: 'What it asks' }).fill(REWORDED);
    await window.getByRole('button', { name: 'Add a criterion' }).click();
    await window.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = window.getByRole('dialog', { name: 'Publish version 2' });
    await expect(dialog.getByText('Criterion 20 has no text. Say what it asks, or remove it.')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Publish this version' })).toBeDisabled();
    await dialog.getByRole('button', { name: 'Back to the draft' }).click();
    await window.getByRole('textbox', { name: 'What it asks' }).fill('The force learnt from the case');
  });

  await test.step('it is published with what changed', async () => {
    await window.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = window.getByRole('dialog', { name: 'Publish version 2' });
    await expect(dialog.getByText(`Criterion 2 (${REWORDED}) is reworded`)).toBeVisible();
    await expect(dialog.getByText('Criterion 20 (The force learnt from the case) is new')).toBeVisible();
    await dialog.getByRole('button', { name: 'Publish this version' }).click();
    await expect(window.getByRole('row', { name: /version 2-\w{4}/ })).toContainText('For new reviews');
    await untilSaved(window);
  });

  await test.step('the completed review keeps its version, the one in progress moves', async () => {
    await expect(window.getByText(/1 completed: they keep the version/)).toBeVisible();
    await window.getByRole('button', { name: /^Move 1 review to version 2-/ }).click();
    const dialog = window.getByRole('dialog', { name: /^Move reviews to version 2-/ });
    await expect(dialog.getByText(/WM-0002, first review: 2 answers kept/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Move 1 review' }).click();
    await expect(window.getByRole('button', { name: /^Move 1 review/ })).toHaveCount(0);

    await window.getByRole('tab', { name: 'Files' }).click();
    await openFile(window, 'WM-0002');
    await expect(reviewOf(window, 'WM-0002').getByText(REWORDED)).toBeVisible();
    await expect(reviewOf(window, 'WM-0002').getByText(/^2 of \d+ answered$/)).toBeVisible();
    await openFile(window, 'WM-0001');
    await expect(reviewOf(window, 'WM-0001').getByText(REWORDED)).toHaveCount(0);
    await expect(reviewOf(window, 'WM-0001').getByText(/Made on version 1 of the checklist/)).toBeVisible();
  });

  await test.step('the numbers never mix versions, and say which one they are about', async () => {
    await window.getByRole('tab', { name: 'Numbers' }).click();
    await expect(window.getByText(/0 reviewed files; 1 reviewed on another version/)).toBeVisible();
    await window.getByRole('combobox', { name: 'Checklist version' }).click();
    await window.getByRole('option', { name: 'Case file review 2017, version 1' }).click();
    await expect(window.getByText(/^1 reviewed file$/)).toBeVisible();
    await window.getByRole('button', { name: 'Save as CSV' }).click();
    await expect(window.getByText(/^Saved as .*\.csv$/)).toBeVisible();
  });

  expect(consoleErrors).toEqual([]);
  await rm(out, { recursive: true });
});

test('a form from elsewhere shows what cannot be carried before anything is created; ours comes back whole', async ({
  launchWithVault,
}) => {
  const out = await mkdtemp(join(tmpdir(), 'assay-forms-'));
  const { window, consoleErrors } = await launchWithVault({ args: [`--export-folder=${out}`] });
  await createInspection(window);
  await openChecklist(window);
  await window.getByRole('button', { name: 'Save Case file review 2017, version 1 as XLSForm' }).click();
  await expect(window.getByText(/^Saved as .*\.xlsx$/)).toBeVisible();

  await window.getByRole('button', { name: 'Import an XLSForm' }).click();
  const choose = window.getByLabel('XLSForm workbook');
  await choose.setInputFiles(join(FORMS, 'onadata_transportation.xlsx'));
  const lost = window.getByRole('list', { name: 'What cannot be carried' });
  await expect(lost.getByText(/asks for several choices at once/)).toBeVisible();
  await expect(lost.getByText(/of the type “photo”/)).toBeVisible();
  await expect(window.getByRole('button', { name: /^Create a draft/ })).toBeDisabled();

  await choose.setInputFiles({
    name: 'form.xlsm',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('not a workbook at all'),
  });
  await expect(window.getByText(/This is not an Excel workbook. Nothing was created./)).toBeVisible();

  await choose.setInputFiles(join(out, 'Case file review 2017, version 1.xlsx'));
  await expect(window.getByText('Everything in the form can be carried.')).toBeVisible();
  await window.getByRole('button', { name: 'Cancel' }).click();
  await expect(window.getByRole('heading', { name: 'Versions' })).toBeVisible();
  await expect(window.getByRole('button', { name: 'Go on editing' })).toHaveCount(0);

  await window.getByRole('button', { name: 'Import an XLSForm' }).click();
  await choose.setInputFiles(join(out, 'Case file review 2017, version 1.xlsx'));
  await window.getByRole('button', { name: 'Create a draft with 19 criteria' }).click();
  await expect(window.getByRole('list', { name: 'Criteria of the draft' }).getByRole('button')).toHaveCount(
    19,
  );
  await window.getByRole('button', { name: 'Back to the versions' }).click();
  await expect(window.getByRole('button', { name: 'Go on editing' })).toBeVisible();

  expect(consoleErrors).toEqual([]);
  await rm(out, { recursive: true });
});
