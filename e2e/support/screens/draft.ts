import { expect, type Locator, type Page } from '@playwright/test';

export function sectionText(window: Page): Locator {
  return window.getByRole('textbox', { name: 'Draft section' });
}

/** Opens a question in the draft by its code. */
export async function openSection(window: Page, code: string): Promise<void> {
  await window
    .getByRole('navigation', { name: 'Draft' })
    .getByRole('button', { name: new RegExp(`^${code} `) })
    .click();
}

export async function compileSection(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Compile this section' }).click();
  await expect(sectionText(window)).toBeVisible();
}

/** Exports the open section; where checks stop it, says why it leaves anyway. Ends when the file is there. */
export async function exportSection(
  window: Page,
  format: 'Word' | 'PDF' | 'Web page' | 'Markdown',
  reason = 'A journey exports what it has.',
): Promise<string> {
  await window.getByRole('button', { name: 'Export', exact: true }).click();
  await window.getByRole('menuitem', { name: format, exact: true }).click();
  const gate = window.getByRole('dialog', { name: 'The checks stop this export' });
  const saved = window.getByRole('alert').filter({ hasText: 'Exported to' });
  await expect(gate.or(saved).first()).toBeVisible();
  if (await gate.isVisible()) {
    await gate.getByRole('textbox', { name: 'Reason for exporting anyway' }).fill(reason);
    await gate.getByRole('button', { name: 'Export anyway' }).click();
  }
  await expect(saved.first()).toBeVisible();
  const path = ((await saved.first().textContent()) ?? '').replace(/^.*Exported to /, '').trim();
  await saved.first().getByRole('button').click();
  await expect(saved).toHaveCount(0);
  return path;
}

/** Types at the end of the paragraph that holds the words. */
export async function writeAfter(window: Page, words: string, typed: string): Promise<void> {
  const paragraph = sectionText(window).locator('p', { hasText: words }).first();
  await paragraph.scrollIntoViewIfNeeded();
  const box = await paragraph.boundingBox();
  if (box === null) throw new Error('the paragraph is not on screen');
  // Right of the last word of the last line: the cursor goes to the end.
  await paragraph.click({ position: { x: box.width - 2, y: box.height - 3 } });
  await window.keyboard.press('End');
  await window.keyboard.type(typed);
}
