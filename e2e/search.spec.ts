import type { Page } from '@playwright/test';
import { noteText, quickNote } from './support/screens/notes';
import { goTo, untilSaved } from './support/screens/shell';
import { expect, test } from './support/test';

async function openExample(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Open the example inspection' }).click();
  await expect(window.getByRole('heading', { name: 'West Mercia Police 2017' })).toBeVisible();
}

/** The words that are highlighted on the page, as the browser draws them. */
function highlighted(window: Page): Promise<string[]> {
  return window.evaluate(() =>
    [...(CSS.highlights.get('looked-for') ?? [])].map((range) =>
      range instanceof Range ? range.toString().toLowerCase() : '',
    ),
  );
}

const found = (window: Page) => window.getByRole('list', { name: 'Found' }).getByRole('button');

test('a word typed wrong is found as it is typed, and is highlighted in the list and in the note', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await openExample(window);
  await window.keyboard.press('g');
  await window.keyboard.press('/');
  const search = window.getByRole('searchbox', { name: 'Search everything written' });
  await expect(search).toBeFocused();
  await window.keyboard.type('workloda');
  await expect(found(window).first()).toBeVisible();
  await expect(found(window).first().locator('mark').first()).toHaveText(/^workload/i);
  await window.getByRole('combobox', { name: 'Type' }).selectOption('Notes');
  await expect(window.getByRole('status').filter({ hasText: /found\.$/ })).toBeVisible();
  await search.focus();
  await window.keyboard.press('ArrowDown');
  await expect(found(window).first()).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(noteText(window)).toBeVisible();
  await expect.poll(async () => (await highlighted(window)).join(' ')).toContain('workload');
  await window.keyboard.press('Escape');
  await expect.poll(() => highlighted(window)).toEqual([]);
});

test('what is written a moment ago is found, by the palette too', async ({ launchWithVault }) => {
  const { window } = await launchWithVault();
  await openExample(window);
  await goTo(window, 'Search');
  await window.keyboard.type('zanzibar');
  await expect(window.getByText('Nothing found.')).toBeVisible();
  await quickNote(window);
  await window.keyboard.type('The Zanzibar protocol is followed.');
  await untilSaved(window);
  await window.keyboard.press('Control+k');
  await window.getByRole('textbox', { name: 'Search or command' }).fill('zanzi prot');
  await window.getByRole('button', { name: /Zanzibar protocol/ }).waitFor();
  await window.getByRole('button', { name: 'Show it on the search page' }).click();
  await expect(found(window)).toHaveCount(1);
  await expect(found(window)).toContainText('The Zanzibar protocol is followed.');
});

test('a search is narrowed by type, site, role, question, theme and day', async ({ launchWithVault }) => {
  const { window } = await launchWithVault();
  await openExample(window);
  await goTo(window, 'Search');
  const narrow = window.getByRole('group', { name: 'Narrow the search' });
  const counts = () => window.getByText(/ found\.$/);
  await narrow.getByRole('combobox', { name: 'Theme' }).selectOption('Workload');
  await expect(counts()).toHaveText('7 found.');
  await narrow.getByRole('combobox', { name: 'Type' }).selectOption('Focus group');
  await expect(counts()).toHaveText('6 found.');
  const role = await narrow.getByRole('combobox', { name: 'Role' }).locator('option').nth(1).textContent();
  expect(role).not.toBe('Everybody');
  await narrow.getByRole('textbox', { name: 'To' }).fill('7 November 2017');
  await window.keyboard.press('Tab');
  await expect(counts()).toHaveText(/^(One|\d) found\.$/);
  await narrow.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(window.getByText('Looks through notes')).toBeVisible();
});

test('what is typed right behind Ctrl K goes into the palette, and Escape goes back to the text', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await openExample(window);
  await quickNote(window);
  await window.keyboard.type('Four calls waited');
  const focused = await noteText(window).evaluate(async (text) => {
    text.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'k',
        code: 'KeyK',
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
      }),
    );
    await Promise.resolve();
    return document.activeElement?.getAttribute('aria-label') ?? '';
  });
  expect(focused).toBe('Search or command');
  await window.keyboard.type('zzz');
  await window.keyboard.press('Escape');
  await expect(noteText(window)).toBeFocused();
  await window.keyboard.type(' for an hour');
  await expect(noteText(window)).toHaveText('Four calls waited for an hour');
});
