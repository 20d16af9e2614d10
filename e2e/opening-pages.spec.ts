import type { Page } from '@playwright/test';
import type { LaunchOptions, RunningApp } from './support/launch';
import { openExample } from './support/screens/archive';
import { noteText, quickNote } from './support/screens/notes';
import { goTo, untilSaved } from './support/screens/shell';
import { unlock } from './support/screens/vault';
import { type Stored, storedIn, tamper } from './support/stored';
import { expect, test } from './support/test';

const WORDS = 'Written after the pages.';

/** Opens the example again and looks at what an inspector would miss: the newest note, and the whole journal. */
async function expectEverything(window: Page): Promise<void> {
  await unlock(window);
  await window
    .getByRole('button', { name: /^Open West Mercia/ })
    .first()
    .click();
  await goTo(window, 'Notes');
  await window.getByRole('navigation', { name: 'Notes' }).getByRole('listitem').first().click();
  await expect(noteText(window)).toHaveText(WORDS);
  await goTo(window, 'Journal');
  await window.getByRole('button', { name: 'Verify the chain' }).click();
  await expect(window.getByText(/Whole: .* checked/)).toBeVisible();
}

/** Waits until the background check has written pages with another head than these, and answers what is stored then. */
async function withPages(window: Page, ...unlike: string[]): Promise<Stored> {
  await expect
    .poll(async () => ['none', ...unlike].includes((await storedIn(window)).head), { timeout: 30_000 })
    .toBe(false);
  return storedIn(window);
}

test('opening pages are a copy and never more: damaged, missing or old ones change nothing', async ({
  launchApp,
  launchWithVault,
}) => {
  test.setTimeout(180_000);
  const first = await launchWithVault();
  const { profile } = first;
  const again = (options: LaunchOptions = {}): Promise<RunningApp> => launchApp({ profile, ...options });
  await openExample(first.window);
  const before = await withPages(first.window);
  expect(before.pages).toBeGreaterThanOrEqual(1);
  await quickNote(first.window);
  await first.window.keyboard.type(WORDS);
  await untilSaved(first.window);
  await first.kill();

  // The note is not on the pages: it comes from the journal, after a power cut too.
  let app = await again();
  await expectEverything(app.window);
  expect((await storedIn(app.window)).head).toBe(before.head);
  await app.close();

  for (const attack of [
    'flip a bit of a page',
    'delete a page',
    'swap a page and the head',
    'flip a bit of the head',
  ] as const) {
    app = await again();
    const { head } = await tamper(app.window, attack);
    const attacked = await storedIn(app.window);
    await expectEverything(app.window);
    // What could not be trusted was not used, and written anew: neither head is there any more.
    await withPages(app.window, head, attacked.head);
    await app.close();
  }

  // Rows that nobody looked at while the pages were read are put right in the background.
  for (const attack of ['delete a row', 'flip a bit of a row'] as const) {
    app = await again();
    const { rows } = await tamper(app.window, attack);
    await expectEverything(app.window);
    await expect(app.window.getByText('1 row put right from the journal')).toBeVisible();
    expect((await storedIn(app.window)).rows).toBe(rows);
    await app.close();
  }
});
