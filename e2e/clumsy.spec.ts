import type { Page } from '@playwright/test';
import { allInspections, openExample } from './support/screens/archive';
import { openSection, sectionText } from './support/screens/draft';
import { countPoliceLists, importList } from './support/screens/sample';
import { goTo, untilSaved } from './support/screens/shell';
import { expect, test } from './support/test';

// What a hurried hand does: it clicks twice, and presses Enter until something happens.

const clickTwice = (window: Page, name: string | RegExp) =>
  window.getByRole('button', { name }).first().dblclick();

test('a hurried hand creates one inspection, one sample and one section, not two', async ({
  launchWithVault,
}) => {
  const { window, consoleErrors } = await launchWithVault();
  await window.getByRole('button', { name: 'New inspection' }).first().click();
  await window.getByRole('combobox', { name: 'Force', exact: true }).fill('West Mercia Police');
  await window.getByRole('textbox', { name: 'Your name' }).fill('Ada Lovelace');
  await clickTwice(window, 'Create inspection');
  await expect(window.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
  await allInspections(window);
  await expect(window.getByRole('button', { name: 'Open West Mercia Police 2017' })).toHaveCount(1);

  await window.getByRole('button', { name: 'Open West Mercia Police 2017' }).dblclick();
  await goTo(window, 'Sample');
  await importList(window);
  await countPoliceLists(window);
  await clickTwice(window, 'Set up the draw');
  await clickTwice(window, /^Draw \d+ files?$/);
  await expect(window.getByText('60 files in the sample, 0 reviewed')).toBeVisible();
  await goTo(window, 'Journal');
  await expect(window.getByText(/^Draw 60 files/)).toHaveCount(1);

  await allInspections(window);
  await clickTwice(window, 'Open the example inspection');
  await expect(window.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
  await allInspections(window);
  await expect(window.getByRole('button', { name: 'Open West Mercia Police 2017' })).toHaveCount(2);
  expect(consoleErrors).toEqual([]);
});

test('a hurried hand draws one set of files for second review', async ({ launchWithVault }) => {
  const { window } = await launchWithVault();
  await openExample(window);
  await goTo(window, 'Review');
  await window.getByRole('tab', { name: 'Second reviews' }).click();
  const rows = window.getByRole('table').first().getByRole('row');
  await expect(rows).toHaveCount(1 + 12);
  await window.getByRole('button', { name: 'Draw for second review' }).dblclick({ delay: 60 });
  await expect(rows).toHaveCount(1 + 18);
  await untilSaved(window);
  await expect(rows).toHaveCount(1 + 18);
});

test('a hurried hand compiles a section once, and undo takes it back in one step', async ({
  launchWithVault,
}) => {
  const { window, consoleErrors } = await launchWithVault();
  await openExample(window);
  await goTo(window, 'Draft');
  await openSection(window, 'Q3');
  await clickTwice(window, 'Compile this section');
  await expect(sectionText(window)).toContainText('17 of them');
  await untilSaved(window);
  await expect(sectionText(window).getByText(/17 of them/)).toHaveCount(1);
  await window.getByRole('navigation', { name: 'Draft' }).focus();
  await window.keyboard.press('Control+z');
  await expect(window.getByRole('button', { name: 'Compile this section' })).toBeVisible();
  expect(consoleErrors).toEqual([]);
});
