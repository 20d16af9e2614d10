import type { Locator, Page } from '@playwright/test';
import { openFile, reviewByKeyboard, reviewOf } from './support/screens/review';
import { goTo, untilSaved } from './support/screens/shell';
import { expect, test } from './support/test';

async function openExample(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Open the example inspection' }).click();
  await goTo(window, 'Review');
}

test('a “no” asks for a reason, the keys move on, and what is open can be found by key', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await openExample(window);
  const review = reviewOf(window, 'WM-0001');
  await review.getByRole('button', { name: 'Reopen' }).press('Enter');
  await expect(review.locator('fieldset').first()).toBeFocused();
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

test('whoever points at Review answers by key at once; whoever chose it by key stays in the list of rooms', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await openExample(window);
  await expect(reviewOf(window, 'WM-0001').locator('fieldset').first()).toBeFocused();
  const plan = window.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Plan' });
  await plan.press('Enter');
  await expect(window.getByRole('heading', { name: 'Plan', exact: true })).toBeVisible();
  await expect(plan).toBeFocused();
});

test('every number opens the files it counts', async ({ launchWithVault }) => {
  const { window } = await launchWithVault();
  await openExample(window);
  await window.getByRole('tab', { name: 'Numbers' }).click();
  await window.getByRole('combobox', { name: 'Files flagged' }).click();
  await window.getByRole('option', { name: 'Vulnerable victim' }).click();
  await expect(window.getByText('18 reviewed files')).toBeVisible();
  const chart = window.getByRole('region', { name: 'Answers by criterion' });
  const overall = chart.getByRole('listitem').last();
  await expect(overall).toContainText('74 to 99%');
  const opens = async (button: Locator, files: number) => {
    await button.click();
    await expect(window.getByRole('dialog').getByRole('listitem')).toHaveCount(files);
    await window.keyboard.press('Escape');
    await expect(window.getByRole('dialog')).toHaveCount(0);
  };
  await opens(overall.getByRole('button', { name: '17 yes', exact: true }), 17);
  await opens(overall.getByRole('button', { name: '18 counted' }), 18);
  await opens(overall.getByRole('button', { name: /: 1 of 18 no$/ }), 1);
  await window.getByRole('radiogroup', { name: 'How the numbers are shown' }).getByText('Table').click();
  const row = window.getByRole('row', { name: /effective investigation/i });
  await opens(row.getByRole('button', { name: '17 yes', exact: true }), 17);

  const compare = window.getByRole('region', { name: 'Compare two groups' });
  await expect(compare.getByText(/^The intervals overlap: the difference may be chance/)).toBeVisible();
  await opens(compare.getByRole('button', { name: '18 in both groups' }), 18);
});

test('a risk to somebody is on the overview until somebody closes it, with whom at the force was told', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await openExample(window);
  await window.getByRole('button', { name: 'Someone may be at risk now' }).click();
  const dialog = window.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Open the record' }).click();
  await expect(dialog.getByText('Say what the file shows, so that the force can act on it.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'What you saw' }).fill('He knows where she lives now.');
  await dialog.getByRole('button', { name: 'Open the record' }).click();
  await expect(reviewOf(window, 'WM-0001').getByText('A risk record is open.')).toBeVisible();
  await window.getByRole('link', { name: 'Tell or close on the overview' }).click();

  const record = window.getByRole('alert').filter({ hasText: 'Someone may be at risk: WM-0001' });
  await expect(record).toContainText('He knows where she lives now. The force has not been told yet.');
  await record.getByRole('button', { name: 'Say who was told about WM-0001' }).click();
  await dialog.getByRole('button', { name: 'Keep in the record' }).click();
  await expect(dialog.getByText('Say who at the force was told, by role.')).toBeVisible();
  await dialog.getByRole('textbox', { name: /^Who at the force/ }).fill('The duty inspector');
  await dialog.getByRole('button', { name: 'Keep in the record' }).click();
  await expect(record).toContainText(/The duty inspector was told on \d+ \w+ \d{4}, \d\d:\d\d\./);

  await record.getByRole('button', { name: 'Close the record about WM-0001' }).click();
  await dialog.getByRole('button', { name: 'Close the record' }).click();
  await expect(dialog.getByText('Say what was done about the risk, or why there is none.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'What came of it' }).fill('She is in a refuge.');
  await dialog.getByRole('button', { name: 'Close the record' }).click();
  await expect(record).toHaveCount(0);
  await window.getByText('1 closed risk record').click();
  await expect(window.getByRole('listitem').filter({ hasText: 'She is in a refuge.' })).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(record).toBeVisible();
});

test('files are reviewed one after the other without the mouse, only those that are mine', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await openExample(window);
  await goTo(window, 'Sample');
  const [mine, next] = ['WM-0002', 'WM-0006'];
  for (const reference of [mine, next])
    await window
      .getByRole('combobox', { name: `Reviewer of ${reference}`, exact: true })
      .selectOption('Helen Marsh');
  await goTo(window, 'Review');
  await window.getByRole('radio', { name: 'Mine' }).press('Space');
  const list = window.getByRole('navigation', { name: 'Case files' });
  await expect(list.getByRole('button')).toHaveCount(2);
  await list.getByRole('button').first().press('Enter');
  await expect(reviewOf(window, mine).locator('fieldset').first()).toBeFocused();
  await reviewOf(window, mine).getByRole('button', { name: 'Reopen' }).click();
  const criteria = reviewOf(window, mine).locator('fieldset');
  const answers = await criteria.count();
  await criteria.first().focus();
  for (let at = 0; at < answers; at += 1) {
    await expect(criteria.nth(at)).toBeFocused();
    await expect(criteria.nth(at)).toBeInViewport({ ratio: 0.9 });
    await window.keyboard.press('y');
  }
  await window.keyboard.press('Control+Enter');
  await expect(reviewOf(window, next).locator('fieldset').first()).toBeFocused();
  await window.keyboard.press('PageUp');
  await expect(reviewOf(window, mine).getByText(/^Completed: effective/)).toBeVisible();
});

test('a second reviewer cannot learn the first answers, neither from the form nor from the numbers', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await openExample(window);
  await window.getByRole('tab', { name: 'Second reviews' }).click();
  await window.getByRole('textbox', { name: 'How many' }).fill('0');
  await window.getByRole('combobox', { name: 'Of what' }).selectOption('% of the sample');
  await window.getByRole('button', { name: 'Draw for second review' }).click();
  await expect(window.getByText('Draw 1 to 100% of the sample.')).toBeVisible();
  await window.getByRole('textbox', { name: 'How many' }).fill('2');
  await window.getByRole('button', { name: 'Draw for second review' }).click();
  const mine = window.getByRole('row', { name: /Helen Marsh Waiting for the second review/ });
  await expect(mine).toHaveCount(1);
  const reference = (await mine.getByRole('link').textContent()) ?? '';

  await window.getByRole('tab', { name: 'Numbers' }).click();
  await expect(window.getByText(/^1 file that you review blind is left out of your numbers/)).toBeVisible();
  await window.getByRole('button', { name: '59 reviewed files' }).click();
  const behind = window.getByRole('dialog', { name: 'Reviewed files' });
  await expect(behind.getByRole('listitem')).toHaveCount(59);
  await expect(behind).not.toContainText(reference);
  await window.keyboard.press('Escape');

  await window.getByRole('tab', { name: 'Files' }).click();
  await openFile(window, reference);
  const review = reviewOf(window, reference);
  await expect(review.getByText(/^Second review, blind/)).toBeVisible();
  await expect(review.getByText(/^0 of \d+ answered$/)).toBeVisible();
  await reviewByKeyboard(window, reference);
  await window.getByRole('tab', { name: 'Numbers' }).click();
  await expect(window.getByRole('button', { name: '60 reviewed files' })).toBeVisible();
  await expect(window.getByText(/review blind/)).toHaveCount(0);
});
