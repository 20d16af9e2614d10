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
