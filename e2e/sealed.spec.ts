import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { freshProfile, type RunningApp } from './support/launch';
import { filesHolding } from './support/rare-word';
import { compileSection, openSection, sectionText } from './support/screens/draft';
import { noteText, quickNote } from './support/screens/notes';
import { reviewOf } from './support/screens/review';
import { goTo, type Room, untilSaved } from './support/screens/shell';
import { createVault, PASSPHRASE, unlock } from './support/screens/vault';
import { expect, test } from './support/test';

/** No dictionary, no framework and no program holds this word. */
const WORD = 'Zquvblorhexin';

/** Fields in which a word is not an answer: years, days, times and numbers. */
const NOT_FOR_WORDS = /year|starts|ends|when|how many|seed|date/i;

/** Writes the word into every text field that can be written in, and answers how many there were. */
async function writeEverywhere(place: Locator): Promise<number> {
  let written = 0;
  for (const field of await place.getByRole('textbox').all()) {
    if (!(await field.isVisible()) || !(await field.isEditable())) continue;
    const name = await field.evaluate(
      (element) =>
        `${element.getAttribute('aria-label') ?? ''} ${(element as HTMLInputElement).labels?.[0]?.textContent ?? ''}`,
    );
    if (NOT_FOR_WORDS.test(name)) continue;
    await field.fill(`${WORD} ${written}`);
    written += 1;
  }
  await place.press('Tab');
  return written;
}

async function createInspectionAbout(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'New inspection' }).first().click();
  await window.getByRole('button', { name: 'Add an earlier area for improvement' }).click();
  await window.getByRole('button', { name: 'Add a team member' }).click();
  expect(await writeEverywhere(window.getByRole('main'))).toBeGreaterThanOrEqual(5);
  for (const name of ['Force', 'Alliance partner'])
    await window.getByRole('combobox', { name, exact: true }).fill(WORD);
  await window.getByRole('button', { name: 'Create inspection' }).click();
  await expect(window.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
}

async function writeANote(window: Page): Promise<void> {
  await quickNote(window);
  await window.keyboard.type(`> “${WORD},” said an officer.`);
  await window.getByRole('button', { name: 'Add a role' }).click();
  await writeEverywhere(window.getByRole('complementary', { name: 'Details of the note' }));
  await window.getByRole('textbox', { name: 'Search notes' }).fill(WORD);
  await expect(noteText(window)).toContainText(WORD);
}

async function importAList(window: Page): Promise<void> {
  await goTo(window, 'Sample');
  const list = `Crime ID,Month,Crime type\n${WORD}-1,2017-02,Stalking\n${WORD}-2,2017-02,Stalking\n`;
  await window
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: `${WORD}.csv`, mimeType: 'text/csv', buffer: Buffer.from(list) });
  await expect(window.getByText(`${WORD}-1`).first()).toBeVisible();
}

async function writeFindings(window: Page): Promise<void> {
  await goTo(window, 'Findings');
  await window.getByRole('button', { name: 'Add a finding' }).first().click();
  await window.getByRole('button', { name: 'Add an area for improvement' }).first().click();
  expect(await writeEverywhere(window.getByRole('main'))).toBeGreaterThanOrEqual(2);
}

async function searchAndType(window: Page, rooms: readonly Room[]): Promise<void> {
  for (const room of rooms) {
    await goTo(window, room);
    await writeEverywhere(window.getByRole('main'));
  }
  await window.keyboard.press('Control+k');
  await window.keyboard.type(WORD);
  await window.keyboard.press('Escape');
}

/** No file of the profile holds it, temporary ones included, and nothing that was printed. */
async function expectNoTrace({ profile, printed }: RunningApp, when: string): Promise<void> {
  for (const secret of [WORD, PASSPHRASE]) {
    expect(await filesHolding(profile, secret), `${secret}, ${when}`).toEqual([]);
    expect(printed().includes(secret), `${secret} printed, ${when}`).toBe(false);
  }
}

/** What Chromium puts aside for a moment, and all that it and Electron would log, is searched as well. */
async function watched(
  profile: string,
): Promise<{ profile: string; env: Record<string, string>; args: string[] }> {
  const temporary = join(profile, 'temporary');
  await mkdir(temporary, { recursive: true });
  const log = join(temporary, 'chromium.log');
  return {
    profile,
    env: { TMPDIR: temporary, ELECTRON_ENABLE_LOGGING: '1' },
    args: ['--enable-logging=file', `--log-file=${log}`, '--v=1'],
  };
}

test('nothing an inspector wrote stands readable in any file of the profile', async ({ launchApp }) => {
  test.setTimeout(240_000);
  const profile = await freshProfile();
  const first = await launchApp(await watched(profile));
  await createVault(first.window);
  await createInspectionAbout(first.window);
  await writeANote(first.window);
  await importAList(first.window);
  await writeFindings(first.window);
  await searchAndType(first.window, ['Plan', 'Review', 'Journal', 'Settings']);
  await untilSaved(first.window);
  await expectNoTrace(first, 'while it is open');
  await first.kill();
  await expectNoTrace(first, 'after a power cut');

  const second = await launchApp(await watched(profile));
  await unlock(second.window);
  await expect(second.window.getByText(WORD).first()).toBeVisible();
  await second.window.getByRole('button', { name: 'Lock' }).click();
  await expect(second.window.getByRole('button', { name: 'Unlock' })).toBeVisible();
  await expectNoTrace(second, 'while it is locked');
  await second.close();
  await expectNoTrace(second, 'after it was closed');

  // The search itself: what is meant to stand in the clear, and what is logged, is found by it.
  const logged = await stat(join(profile, 'temporary/chromium.log'));
  expect(logged.size).toBeGreaterThan(0);
  const inTheClear = await filesHolding(profile, 'noteBlock');
  expect(inTheClear.some((file) => file.startsWith('IndexedDB'))).toBe(true);
  expect((await readFile(join(profile, inTheClear[0] ?? ''))).length).toBeGreaterThan(0);
});

test('nothing written in a review or in the draft stands readable either, nor after a crash', async ({
  launchApp,
}) => {
  const running = await launchApp(await watched(await freshProfile()));
  const { window } = running;
  await createVault(window);
  await window.getByRole('button', { name: 'Open the example inspection' }).click();

  await goTo(window, 'Review');
  const review = reviewOf(window, 'WM-0001');
  await review.getByRole('button', { name: 'Reopen' }).click();
  await review.locator('fieldset').first().focus();
  await window.keyboard.press('n');
  await window.keyboard.type(`${WORD} was never asked.`);

  await goTo(window, 'Draft');
  await openSection(window, 'Q3');
  await compileSection(window);
  await sectionText(window).locator('p').first().click();
  await window.keyboard.type(`${WORD} in the draft. `);
  await expect(sectionText(window)).toContainText(WORD);
  // Leaving the room writes what is still being typed.
  await goTo(window, 'Overview');
  await untilSaved(window);
  await expectNoTrace(running, 'while it is open');
  const isBack = running.app.evaluate(
    ({ webContents }) =>
      new Promise<true>((done) => {
        const [contents] = webContents.getAllWebContents();
        contents?.once('did-finish-load', () => done(true));
        contents?.forcefullyCrashRenderer();
      }),
  );
  expect(await isBack).toBe(true);
  expect(running.printed()).toContain('The window stopped');
  await expectNoTrace(running, 'after its window crashed');
  const dumps = (await readdir(running.profile, { recursive: true })).filter((name) =>
    /\.dmp$|core/.test(name),
  );
  expect(dumps, 'pictures of memory').toEqual([]);
  await running.kill();
  await expectNoTrace(running, 'after a power cut');

  // It was written, not lost: the same profile has it again.
  const again = await launchApp({ profile: running.profile });
  await unlock(again.window);
  await again.window
    .getByRole('button', { name: /^Open West Mercia/ })
    .first()
    .click();
  await goTo(again.window, 'Review');
  await expect(reviewOf(again.window, 'WM-0001').getByText(`${WORD} was never asked.`)).toBeVisible();
  await goTo(again.window, 'Draft');
  await openSection(again.window, 'Q3');
  await expect(sectionText(again.window)).toContainText(WORD);
});
