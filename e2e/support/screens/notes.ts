import { expect, type Page } from '@playwright/test';

export function noteText(window: Page) {
  return window.getByRole('textbox', { name: 'Note text' });
}

/** Two keys from anywhere: the cursor is in the text at once. */
export async function quickNote(window: Page): Promise<void> {
  await window.keyboard.press('Control+n');
  await expect(noteText(window)).toBeFocused();
}

/** Names the note and says where it was written. */
export async function describeNote(window: Page, details: { title: string; place: string }): Promise<void> {
  const panel = window.getByRole('complementary', { name: 'Details of the note' });
  await panel.getByRole('textbox', { name: 'Title' }).fill(details.title);
  await panel.getByRole('combobox', { name: 'Place' }).fill(details.place);
  await panel.getByRole('textbox', { name: 'Title' }).focus();
}

export async function addSpeakers(window: Page, count: number, role: string): Promise<void> {
  const panel = window.getByRole('complementary', { name: 'Details of the note' });
  await panel.getByRole('button', { name: 'Add a role' }).click();
  await panel
    .getByRole('textbox', { name: /^How many, group/ })
    .last()
    .fill(String(count));
  await panel
    .getByRole('combobox', { name: /^Role, group/ })
    .last()
    .fill(role);
  await window.keyboard.press('Tab');
}
