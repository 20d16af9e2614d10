import type { Page } from '@playwright/test';
import { createInspection, openInspection } from './support/screens/inspections';
import { chooseFromMenu } from './support/screens/menu';
import { noteText, quickNote } from './support/screens/notes';
import { goTo, untilSaved } from './support/screens/shell';
import { unlock } from './support/screens/vault';
import { expect, test } from './support/test';

const details = (window: Page) => window.getByRole('complementary', { name: 'Details of the note' });
const options = (window: Page) => window.getByRole('option');

async function start(window: Page): Promise<void> {
  await createInspection(window);
}

test('a note is written by keys alone: verbatim, view, theme, question and a question from the plan', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await start(window);
  await goTo(window, 'Plan');
  await window.getByRole('textbox', { name: 'One place a line' }).fill('Worcester custody suite');
  await untilSaved(window);
  await goTo(window, 'Findings');
  await window.getByRole('tab', { name: /^Q2/ }).click();
  await quickNote(window);
  await expect(details(window).getByRole('combobox', { name: 'Place' })).toHaveValue(
    'Worcester custody suite',
  );
  await expect(details(window).getByText('Q2 Investigating crime and reducing re-offending')).toBeVisible();

  await window.keyboard.type('>We never get the vehicles.');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await window.keyboard.type('!The yard was full. #Veh');
  await expect(options(window)).toHaveText(['New theme “Veh”']);
  await expect(noteText(window)).toHaveAttribute('aria-activedescendant', /-0$/);
  await window.keyboard.type('icles');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await window.keyboard.type('@mental');
  await expect(options(window)).toHaveText([/Mental health/]);
  await window.keyboard.press('Tab');
  await expect(details(window).getByText('Mental health')).toBeVisible();
  await window.keyboard.type('/bail');
  await window.keyboard.press('Enter');
  await window.keyboard.type('The sergeant does, once a week.');

  const passages = noteText(window).locator('p');
  await expect(passages).toHaveText([
    'We never get the vehicles.',
    'The yard was full. ',
    'What is decided about bail here, and who checks it afterwards?',
    'The sergeant does, once a week.',
  ]);
  await expect(passages.nth(0)).toHaveAttribute('data-kind', 'verbatim');
  await expect(passages.nth(1)).toHaveAttribute('data-kind', 'view');
  await expect(passages.nth(2)).toHaveAttribute('data-asked', '');
  await expect(passages.nth(3)).toHaveAttribute('data-kind', 'paraphrase');

  await window.keyboard.press('Enter');
  await window.keyboard.type('/bail');
  await expect(options(window)).toHaveText([/asked already/]);
  await window.keyboard.press('Escape');
  await expect(options(window)).toHaveCount(0);
  await expect(passages.last()).toHaveText('/bail');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByRole('tab', { name: /^Q2/ })).toHaveAttribute('aria-selected', 'true');

  await quickNote(window);
  await window.keyboard.type('#ve');
  await expect(options(window)).toHaveText(['Vehicles', 'New theme “ve”']);
});

test('undo goes on after another note was opened and after a restart; an older version can be seen and brought back', async ({
  launchApp,
  launchWithVault,
}) => {
  test.slow();
  const first = await launchWithVault();
  await start(first.window);
  await quickNote(first.window);
  for (const words of ['The first point.', ' A second one.', ' A third one.']) {
    await first.window.keyboard.type(words);
    await untilSaved(first.window);
  }
  await quickNote(first.window);
  await first.window.keyboard.type('Elsewhere.');
  await untilSaved(first.window);
  await first.close();

  const { app, window } = await launchApp({ profile: first.profile });
  await unlock(window);
  await openInspection(window);
  await goTo(window, 'Notes');
  const list = window.getByRole('navigation', { name: 'Notes' });
  await list
    .getByRole('button', { name: /Untitled note/ })
    .last()
    .click();
  await noteText(window).click();
  await expect(noteText(window)).toHaveText('The first point. A second one. A third one.');
  // Steps are what was written at once, so their number depends on how fast the keys came.
  await expect(async () => {
    await window.keyboard.press('Control+z');
    await expect(noteText(window)).toHaveText(/^The first point\.( A secon[^.]*)?$/, { timeout: 500 });
  }).toPass();
  await expect(async () => {
    await window.keyboard.press('Control+Shift+z');
    await expect(noteText(window)).toHaveText('The first point. A second one. A third one.', {
      timeout: 500,
    });
  }).toPass();
  // The menu takes the same steps as the keys, also those that only the journal remembers.
  await noteText(window).click();
  await chooseFromMenu(app, 'Edit', 'Undo');
  await expect(noteText(window)).not.toHaveText('The first point. A second one. A third one.');
  await chooseFromMenu(app, 'Edit', 'Redo');
  await expect(noteText(window)).toHaveText('The first point. A second one. A third one.');
  await window.keyboard.press('End');
  await window.keyboard.type(' Typed now.');
  await chooseFromMenu(app, 'Edit', 'Undo');
  await expect(noteText(window)).toHaveText('The first point. A second one. A third one.');
  await noteText(window).click();
  await window.keyboard.press('Control+a');
  await window.keyboard.type('Everything rewritten.');
  await untilSaved(window);
  await expect(noteText(window)).toHaveText('Everything rewritten.');

  await window.getByRole('button', { name: 'Versions' }).click();
  const versions = window.getByRole('dialog', { name: 'Versions of this note' });
  await versions.getByRole('switch', { name: /^Every saved change/ }).check();
  const steps = versions.getByRole('list', { name: 'Versions, the latest first' });
  await expect(versions.locator('ins')).not.toHaveCount(0);
  await steps.getByRole('button').nth(1).click();
  await versions.getByRole('button', { name: 'Changes since then' }).click();
  await expect(versions.locator('del').first()).toBeVisible();
  await versions.getByRole('button', { name: 'Bring this version back' }).click();
  await expect(versions).toBeHidden();
  await expect(noteText(window)).not.toHaveText('Everything rewritten.');
  await untilSaved(window);
  // A new act: the first undo outside the text takes it back.
  await window.getByRole('link', { name: /^Notes/ }).focus();
  await window.keyboard.press('Control+z');
  await expect(window.getByText(/^Undone: Bring “Untitled note” back to/)).toBeVisible();
  await expect(noteText(window)).toHaveText('Everything rewritten.');
});

test('the plan is changed and asked from, people are typed in one line, and the holes of the coverage are shown', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await start(window);
  await goTo(window, 'Plan');
  await window.getByRole('textbox', { name: 'One place a line' }).fill('Redditch\nTelford');
  await window.getByRole('button', { name: /^Q3 / }).click();
  await window
    .getByRole('textbox', { name: 'Wording of Q3, question 1', exact: true })
    .fill('Who rings back, and when?');
  await window.getByRole('button', { name: 'Leave out Q3, question 2', exact: true }).click();
  await window.getByRole('button', { name: 'Add a question to Q3' }).click();
  await window
    .getByRole('textbox', { name: 'Wording of Q3, question 11' })
    .fill('Who reads the log at night?');
  await window.getByRole('textbox', { name: 'Roles for Q3, question 11' }).fill('night clerks');
  await untilSaved(window);

  await quickNote(window);
  await window.keyboard.type('/reads the log');
  await window.keyboard.press('Enter');
  await window.keyboard.type('Nobody does.');
  await window.keyboard.press('Control+.');
  await expect(window.getByText('Nothing in this note is marked as telling who somebody is.')).toBeVisible();
  // With nobody there yet, the key for how many held a point says so and goes to where people are added.
  await window.keyboard.press('Control+Shift+H');
  await expect(window.getByText('Say first whom you spoke to, by role and number')).toBeVisible();
  await expect(window.getByRole('textbox', { name: 'Add people in one line' })).toBeFocused();
  await window.keyboard.type('13 night clerks and a sergeant');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('combobox', { name: 'Role, group 2' })).toHaveValue('sergeant');
  await window.keyboard.press('Control+Shift+P');
  await expect(noteText(window)).toBeFocused();
  // There once the people are saved; the key goes to the field that is seen.
  await expect(window.getByText('of 14 people')).toBeVisible();
  await window.keyboard.press('Control+Shift+H');
  await window.keyboard.type('12');
  await expect(window.getByRole('textbox', { name: 'This point was held by' })).toHaveValue('12');
  await untilSaved(window);

  await goTo(window, 'Plan');
  await window.getByRole('button', { name: /^Q3 / }).click();
  await expect(window.getByText('asked in 1 note')).toBeVisible();
  await goTo(window, 'Evidence');
  await window.getByRole('tab', { name: 'Places by role' }).click();
  // Sergeants are on the plan for Q3 too.
  await expect(window.getByText(/^2 of \d+ planned conversations held/)).toBeVisible();
  await window.getByRole('button', { name: 'night clerks at Redditch: 13 people, about Q3' }).click();
  const panel = window.getByRole('complementary', { name: 'Behind this cell' });
  await expect(panel.getByRole('list', { name: 'Notes' }).getByRole('link')).toHaveCount(1);
  await window.getByRole('button', { name: 'night clerks at Telford: nobody yet, not yet about Q3' }).click();
  await expect(panel).toContainText('Who reads the log at night?');
  await panel.getByRole('link', { name: 'Write a note about this here' }).click();
  await expect(noteText(window)).toBeFocused();
  await expect(details(window).getByRole('combobox', { name: 'Place' })).toHaveValue('Telford');
});
