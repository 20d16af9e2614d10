import { expect, type Page } from '@playwright/test';

export function reviewOf(window: Page, reference: string) {
  return window.getByRole('region', { name: `Review of ${reference}` });
}

export async function openFile(window: Page, reference: string): Promise<void> {
  await window.getByRole('textbox', { name: 'Search case files' }).fill(reference);
  await window
    .getByRole('navigation', { name: 'Case files' })
    .getByRole('button', { name: new RegExp(`^\\S* *${reference}`) })
    .click();
  await expect(reviewOf(window, reference)).toBeVisible();
}

/**
 * Answers every criterion of the open file with one hand on the keyboard, and completes it: "yes" throughout, or with a
 * "no" and its rationale at the criterion that carries the given number.
 */
export async function reviewByKeyboard(
  window: Page,
  reference: string,
  no?: { number: number; rationale: string },
): Promise<void> {
  const review = reviewOf(window, reference);
  await expect(review).toBeVisible();
  const numbers = await review.locator('fieldset legend > :first-child').allTextContents();
  await review.locator('fieldset').first().focus();
  for (const number of numbers) {
    if (no !== undefined && Number(number) === no.number) {
      await window.keyboard.press('n');
      const rationale = review.getByRole('textbox', { name: 'Rationale' }).and(window.locator(':focus'));
      await expect(rationale).toBeVisible();
      await window.keyboard.type(no.rationale);
      await window.keyboard.press('Enter');
    } else {
      await window.keyboard.press('y');
    }
  }
  await expect(review.getByText(`${numbers.length} of ${numbers.length} answered`)).toBeVisible();
  await window.keyboard.press('Control+Enter');
}

/** Sets a flag of the open file. */
export async function flagFile(window: Page, reference: string, flag: string): Promise<void> {
  const chip = reviewOf(window, reference).getByRole('checkbox', { name: flag });
  // The box itself is hidden behind its label, as a person sees it.
  await reviewOf(window, reference).getByText(flag, { exact: true }).click();
  await expect(chip).toBeChecked();
}
