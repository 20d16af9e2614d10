import { cp, open, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { freshProfile, launch } from './support/launch';
import { createInspection, openInspection } from './support/screens/inspections';
import { noteText, quickNote } from './support/screens/notes';
import { goTo, untilSaved } from './support/screens/shell';
import { createVault, PASSPHRASE, unlock } from './support/screens/vault';
import { storedIn } from './support/stored';
import { expect, test } from './support/test';

const WORDS = 'Eleven of the response officers told us that they are single-crewed at night.';

/** What an inspector can see of an inspection that holds one note. */
interface Seen {
  journal: string;
  note: string;
}

async function lookAround(window: Page): Promise<Seen> {
  await openInspection(window);
  await goTo(window, 'Journal');
  const journal = (await window.getByText(/\d+ acts, \d+ changes/).textContent()) ?? '';
  await window.getByRole('button', { name: 'Verify the chain' }).click();
  await expect(window.getByText(/Whole: .* checked/)).toBeVisible();
  await goTo(window, 'Notes');
  await window.getByRole('navigation', { name: 'Notes' }).getByRole('listitem').first().click();
  await expect(noteText(window)).not.toBeEmpty();
  return { journal, note: (await noteText(window).textContent()) ?? '' };
}

/** Unlocks, takes the offer to recover if there is one, and says which it was. */
async function unlockOrRecover(window: Page): Promise<'unlocked' | 'recovered'> {
  await window.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  await window.getByRole('button', { name: 'Unlock' }).click();
  const recover = window.getByRole('button', { name: 'Recover from the safety log' });
  const inspections = window.getByRole('heading', { name: 'Inspections', exact: true });
  await expect(recover.or(inspections)).toBeVisible();
  if (await inspections.isVisible()) return 'unlocked';
  await recover.click();
  await expect(inspections).toBeVisible();
  return 'recovered';
}

const database = (profile: string): string => join(profile, 'IndexedDB');

async function databaseFiles(profile: string, ending: RegExp): Promise<string[]> {
  const entries = await readdir(database(profile), { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && ending.test(entry.name));
  expect(files.length, `files like ${ending.source}, or there is nothing to damage`).toBeGreaterThan(0);
  return files.map((entry) => join(entry.parentPath, entry.name));
}

async function flipBits(path: string, every: number): Promise<void> {
  const file = await open(path, 'r+');
  const { size } = await file.stat();
  for (let at = Math.floor(every / 2); at < size; at += every) {
    const byte = Buffer.alloc(1);
    await file.read(byte, 0, 1, at);
    await file.write(Buffer.from([(byte[0] ?? 0) ^ 0x10]), 0, 1, at);
  }
  await file.close();
}

const damages: Record<string, (profile: string) => Promise<void>> = {
  'its folder is deleted': (profile) => rm(database(profile), { recursive: true }),
  'its manifest is garbage': async (profile) => {
    for (const path of await databaseFiles(profile, /^MANIFEST/))
      await writeFile(path, 'this is no manifest');
  },
  'the name of its manifest is gone': async (profile) => {
    for (const path of await databaseFiles(profile, /^CURRENT$/)) await rm(path);
  },
  'its tables are gone': async (profile) => {
    for (const path of await databaseFiles(profile, /\.ldb$/)) await rm(path);
  },
  'the files of its long values are gone': async (profile) => {
    for (const path of await databaseFiles(profile, /^[0-9a-f]+$/)) await rm(path);
  },
  'its log is cut in half': async (profile) => {
    for (const path of await databaseFiles(profile, /\.log$/))
      await truncate(path, Math.floor((await stat(path)).size / 2));
  },
  'bits of its log have flipped': async (profile) => {
    for (const path of await databaseFiles(profile, /\.log$/)) await flipBits(path, 997);
  },
  'bits of its tables have flipped': async (profile) => {
    for (const path of await databaseFiles(profile, /\.ldb$/)) await flipBits(path, 997);
  },
};

let original = '';
let before: Seen;

/** Two notes pasted from elsewhere, so that the database writes tables besides its log (it does so from four megabytes). */
async function pasteMuch(window: Page): Promise<void> {
  for (const note of [1, 2]) {
    await quickNote(window);
    await noteText(window).evaluate((editor, number) => {
      const passages = Array.from(
        { length: 60 },
        (_, at) => `Passage ${at} of ${number}. ${'They said the same. '.repeat(1000)}`,
      );
      passages.push('A long one. '.repeat(20_000));
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', passages.join('\n\n'));
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, note);
    await expect(noteText(window)).toContainText(`Passage 59 of ${note}.`);
    await untilSaved(window);
  }
}

/** One profile with the long notes and a short one that is newest; every test damages a copy. */
test.beforeAll(async () => {
  const first = await launch();
  original = first.profile;
  await createVault(first.window);
  await createInspection(first.window);
  await pasteMuch(first.window);
  await quickNote(first.window);
  await first.window.keyboard.type(WORDS);
  await untilSaved(first.window);
  await first.kill();
  const second = await launch({ profile: original });
  await unlock(second.window);
  before = await lookAround(second.window);
  expect(before.note).toBe(WORDS);
  // Values of more than 64 kilobytes are kept in files of their own: the pages that a large inspection is opened from.
  await expect.poll(async () => (await storedIn(second.window)).head, { timeout: 30_000 }).not.toBe('none');
  await second.close();
});

test.afterAll(() => rm(original, { recursive: true, force: true }));

async function copyOfProfile(): Promise<string> {
  const profile = await freshProfile();
  await cp(original, profile, { recursive: true });
  return profile;
}

for (const [damage, inflict] of Object.entries(damages)) {
  test(`nothing is missing after unlocking when the database is damaged: ${damage}`, async ({
    launchApp,
  }) => {
    const profile = await copyOfProfile();
    await inflict(profile);
    const { window } = await launchApp({ profile });
    await expect(window.getByRole('button', { name: 'Create vault' })).toBeHidden();
    await unlockOrRecover(window);
    expect(await lookAround(window)).toEqual(before);
  });
}

test('a deleted database is recovered only when the inspector says so, and then works as before', async ({
  launchApp,
}) => {
  const profile = await copyOfProfile();
  await rm(database(profile), { recursive: true });
  const first = await launchApp({ profile });
  expect(await unlockOrRecover(first.window)).toBe('recovered');
  await expect(first.window.getByText('Nothing is missing.')).toBeVisible();
  await openInspection(first.window);
  await quickNote(first.window);
  await first.window.keyboard.type('Written after the recovery.');
  await untilSaved(first.window);
  await first.kill();
  const second = await launchApp({ profile });
  expect(await unlockOrRecover(second.window)).toBe('unlocked');
  expect((await lookAround(second.window)).note).toBe('Written after the recovery.');
});

test('a deleted safety log is written again from the database, and saves the day afterwards', async ({
  launchApp,
}) => {
  const profile = await copyOfProfile();
  await rm(join(profile, 'safety'), { recursive: true });
  const first = await launchApp({ profile });
  await unlock(first.window);
  await expect(first.window.getByText(/safety log/)).toBeVisible();
  await first.close();
  await rm(database(profile), { recursive: true });
  const second = await launchApp({ profile });
  expect(await unlockOrRecover(second.window)).toBe('recovered');
  expect(await lookAround(second.window)).toEqual(before);
});

test('what was done before a restart can still be undone, and redone', async ({ launchApp }) => {
  const { window } = await launchApp({ profile: await copyOfProfile() });
  await unlock(window);
  await openInspection(window);
  await goTo(window, 'Notes');
  await window.getByRole('navigation', { name: 'Notes' }).getByRole('listitem').first().click();
  await expect(noteText(window)).toHaveText(WORDS);
  await window.getByRole('heading').first().or(window.getByRole('main')).first().focus();
  await window.keyboard.press('Control+z');
  await expect(noteText(window)).not.toHaveText(WORDS);
  await window.keyboard.press('Control+Shift+z');
  await expect(noteText(window)).toHaveText(WORDS);
});
