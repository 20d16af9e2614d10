import { expect, type Page } from '@playwright/test';

export type Room =
  | 'Overview'
  | 'Plan'
  | 'Sample'
  | 'Review'
  | 'Notes'
  | 'Themes'
  | 'Evidence'
  | 'Findings'
  | 'Draft'
  | 'Search'
  | 'Attachments'
  | 'Journal'
  | 'Settings';

/** Goes to a room by the sidebar. */
export async function goTo(window: Page, room: Room): Promise<void> {
  await window
    .getByRole('navigation', { name: 'Rooms' })
    .getByRole('link', { name: new RegExp(`^${room}`) })
    .click();
}

/** Waits until a page that is drawn in turns stands there whole. */
export async function untilWhole(window: Page): Promise<void> {
  await expect(window.locator('#page [aria-busy="true"]')).toHaveCount(0);
}

/** Waits until both copies of everything typed so far are on disk. */
export async function untilSaved(window: Page): Promise<void> {
  await expect(window.getByText(/^Saved \d\d:\d\d:\d\d$/)).toBeVisible();
}
