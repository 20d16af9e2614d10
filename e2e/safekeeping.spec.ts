import { cp } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { requestSchemas } from '@shared/ipc/request-schemas';
import fc from 'fast-check';
import { freshProfile } from './support/launch';
import { filesHolding } from './support/rare-word';
import { createInspection, openInspection } from './support/screens/inspections';
import { noteText, quickNote } from './support/screens/notes';
import { reviewOf } from './support/screens/review';
import { goTo, untilSaved } from './support/screens/shell';
import { createVault, PASSPHRASE, unlock } from './support/screens/vault';
import { expect, test } from './support/test';
import './support/window-bridge';

const WORD = 'Zquvblorhexin';
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

async function writeNote(window: Page, text: string): Promise<void> {
  await quickNote(window);
  await window.keyboard.type(text);
  await untilSaved(window);
}

async function newestNote(window: Page): Promise<string> {
  await goTo(window, 'Notes');
  await window.getByRole('navigation', { name: 'Notes' }).getByRole('listitem').first().click();
  await expect(noteText(window)).not.toBeEmpty();
  return (await noteText(window).textContent()) ?? '';
}

async function expectWholeJournal(window: Page): Promise<void> {
  await goTo(window, 'Journal');
  await window.getByRole('button', { name: 'Verify the chain' }).click();
  await expect(window.getByText(/^Whole: .* changes checked, [\d,]+ signatures/)).toBeVisible();
}

test('what stopped is noted without a word of what was written, and can be copied for whoever helps', async ({
  launchApp,
}) => {
  const first = await launchApp();
  await createVault(first.window);
  await createInspection(first.window);
  await writeNote(first.window, `“${WORD},” said an officer.`);
  await first.window.evaluate(
    (word) => void setTimeout(() => void Promise.reject(new TypeError(word))),
    WORD,
  );
  const isBack = first.app.evaluate(
    ({ webContents }) =>
      new Promise<boolean>((done) => {
        const [contents] = webContents.getAllWebContents();
        contents?.once('did-finish-load', () => done(true));
        setTimeout(() => contents?.forcefullyCrashRenderer(), 500);
      }),
  );
  expect(await isBack).toBe(true);
  // Playwright lets go of a page that crashed.
  await first.kill();
  const { app, window, profile } = await launchApp({ profile: first.profile });
  await unlock(window);
  await openInspection(window);
  await goTo(window, 'Settings');
  await expect(window.getByText(/^Not on this laptop: its (keychain keeps|system offers)/)).toBeVisible();
  await window.getByRole('button', { name: 'Show diagnostics' }).click();
  const shown = await window.getByRole('textbox', { name: 'What will be copied' }).inputValue();
  expect(shown).toContain('window error: TypeError');
  expect(shown).toMatch(/window: (crashed|killed)/);
  expect(shown).toMatch(/journal 1: \d+ entries of 1 laptops, 0 gaps, 0 damaged bytes/);
  await window.getByRole('button', { name: 'Copy diagnostics' }).click();
  await expect(window.getByText('Copied.')).toBeVisible();
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(shown);
  for (const secret of [WORD, profile, PASSPHRASE, 'West Mercia', 'Lovelace'])
    expect(shown).not.toContain(secret);
  expect(await filesHolding(profile, WORD)).toEqual([]);
});

test('a clock that jumps back a year changes neither the order nor the journal', async ({ launchApp }) => {
  const first = await launchApp();
  await createVault(first.window);
  await createInspection(first.window);
  await writeNote(first.window, 'Before the jump.');
  await first.window.evaluate((by) => {
    const real = Date.now.bind(Date);
    Date.now = () => real() - by;
  }, YEAR_MS);
  await goTo(first.window, 'Overview');
  expect(await newestNote(first.window)).toBe('Before the jump.');
  await noteText(first.window).click();
  await first.window.keyboard.press('Control+End');
  await first.window.keyboard.type(' After the jump.');
  await untilSaved(first.window);
  await expectWholeJournal(first.window);
  await first.kill();
  const second = await launchApp({ profile: first.profile });
  await unlock(second.window);
  await openInspection(second.window);
  expect(await newestNote(second.window)).toBe('Before the jump. After the jump.');
  await expectWholeJournal(second.window);
});

test('a profile that was copied to another machine opens there, with the passphrase only', async ({
  launchApp,
}) => {
  const first = await launchApp();
  await createVault(first.window);
  await createInspection(first.window);
  await writeNote(first.window, 'Written on the first laptop.');
  await first.close();
  const profile = await freshProfile();
  await cp(first.profile, profile, { recursive: true });
  const env = { HOME: await freshProfile(), USER: 'somebody-else' };
  const { window } = await launchApp({ profile, env });
  await window.getByRole('textbox', { name: 'Passphrase', exact: true }).fill('not the passphrase');
  await window.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(window.getByText('That is not the passphrase.')).toBeVisible();
  await unlock(window);
  await openInspection(window);
  expect(await newestNote(window)).toBe('Written on the first laptop.');
  await expectWholeJournal(window);
});

test('who changed a score, when, from what and why is one click away from the score', async ({
  launchApp,
}) => {
  const { window } = await launchApp();
  await createVault(window);
  await window.getByRole('button', { name: 'Open the example inspection' }).click();
  await goTo(window, 'Review');
  const review = reviewOf(window, 'WM-0001');
  await review.getByRole('button', { name: 'Reopen' }).click();
  await review.locator('fieldset').first().focus();
  await window.keyboard.press('n');
  await window.keyboard.type('The log shows no call back.');
  await untilSaved(window);
  await window.getByRole('link', { name: 'Who changed this answer' }).click();
  await expect(window.getByText(/^Only: Answer to criterion 1, review of WM-0001/)).toBeVisible();
  const acts = window.getByRole('region', { name: 'Acts, newest first' });
  await expect(acts.getByText('The log shows no call back.').first()).toBeVisible();
  await window.getByRole('link', { name: 'Show everything' }).click();
  await acts.getByRole('button').first().click();
  await expect(acts.getByRole('link', { name: 'All changes of this' }).first()).toBeVisible();
});

/** Answers to these end or hide the window, or open a dialog that only a person can close. */
const NOT_ASKED = new Set([
  'app:restart',
  'window:ready-to-close',
  'backup:choose-folder',
  'backup:choose-source',
]);

test('no channel falls over a request, whatever is in it', async ({ launchApp }) => {
  const { window: page } = await launchApp();
  const id = 'ab'.repeat(16);
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.record({
      inspection: fc.constantFrom(id, 'vault', '../x', ''),
      id: fc.constantFrom(id, '..'),
      index: fc.integer(),
    }),
    fc.record({ inspection: fc.constant(id), from: fc.integer(), count: fc.integer() }),
    fc.record({ fileName: fc.string(), bytes: fc.string() }),
    fc.array(fc.string(), { maxLength: 50 }),
  );
  const requests = fc.sample(odd, { numRuns: 60, seed: 20171109 }).filter((value) => value !== null);
  const channels = Object.keys(requestSchemas).filter((channel) => !NOT_ASKED.has(channel));
  const outcome = await page.evaluate(
    async ({ channels: names, text }) => {
      const odds = JSON.parse(text) as unknown[];
      const ask = window.assay.ask as (channel: string, request: unknown) => Promise<unknown>;
      let [answered, refused] = [0, 0];
      for (const channel of names)
        for (const request of odds)
          await ask(channel, request).then(
            () => {
              answered += 1;
            },
            () => {
              refused += 1;
            },
          );
      return { answered, refused };
    },
    { channels, text: JSON.stringify(requests) },
  );
  expect(outcome.answered + outcome.refused).toBe(channels.length * requests.length);
  expect(outcome.refused).toBeGreaterThan(outcome.answered);
  expect(await page.evaluate(() => window.assay.ask('vault:state', null))).toEqual({ kind: 'fresh' });
});
