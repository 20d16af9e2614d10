import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { QdaProject, QdaSource } from '@shared/themes/refi/qda-project';
import { readProject } from '@shared/themes/refi/read-refi';
import { strToU8, zipSync } from 'fflate';
import { savedFiles } from './support/saved-files';
import { createInspection } from './support/screens/inspections';
import { describeNote, noteText, quickNote } from './support/screens/notes';
import { goTo, untilSaved } from './support/screens/shell';
import { expect, test } from './support/test';

const here = (window: Page) => window.getByRole('group', { name: 'Themes of these words' });
const notesWith = (window: Page, theme: string) =>
  window.getByRole('list', { name: `Notes with the theme ${theme}` });

/** Gives a theme to the word before the cursor, by keys alone. */
async function codeLastWord(window: Page, theme: string): Promise<void> {
  await window.keyboard.press('Control+Shift+ArrowLeft');
  await window.keyboard.press('Control+Shift+T');
  await window.keyboard.type(theme);
  await window.keyboard.press('Enter');
  await expect(noteText(window)).toBeFocused();
  await expect(here(window)).toContainText(theme);
}

test('words get a theme by keys, keep it while the text around them changes, and are found by it', async ({
  launchWithVault,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-themes-'));
  const { window } = await launchWithVault({ args: [`--export-folder=${folder}`] });
  await createInspection(window);
  await quickNote(window);
  await window.keyboard.type('Officers wait hours for the nurse');
  await codeLastWord(window, 'Custody care');
  await expect(noteText(window).locator('.theme-mark')).toHaveText('nurse');
  // Not to the very beginning: faster than any hand after the focus came back, the editor takes it for the browser's doing.
  await window.keyboard.press('Control+ArrowLeft');
  await window.keyboard.type('night ');
  await window.keyboard.press('End');
  await window.keyboard.type(' to come.');
  await untilSaved(window);
  await expect(noteText(window).locator('.theme-mark')).toHaveText('nurse');
  await describeNote(window, { title: 'Night visit', place: 'Hereford custody suite' });
  await goTo(window, 'Themes');
  await expect(notesWith(window, 'Custody care')).toContainText('Night visit');
  await expect(notesWith(window, 'Custody care').locator('mark')).toHaveText('nurse');
  await expect(notesWith(window, 'Custody care').locator('blockquote')).toHaveText(
    'Officers wait hours for the night nurse to come.',
  );

  // Out as a project of the standard and in again: the note comes a second time, and says the same under the same theme.
  const menu = window.getByRole('button', { name: 'Exchange with other tools' });
  const save = async () => {
    await menu.click();
    await window.getByRole('menuitem', { name: /^Save all notes with their themes/ }).click();
  };
  await save();
  await expect(window.getByText(/^Saved as /)).toBeVisible();
  const [first = ''] = await savedFiles(folder, 1);
  const saved = await readFile(first);
  await menu.click();
  await window.getByRole('menuitem', { name: 'Import a code book or coded notes' }).click();
  await window.getByLabel('File of another tool').setInputFiles(first);
  const dialog = window.getByRole('dialog', { name: 'Import from another tool' });
  await expect(dialog.getByText('Not carried over')).toBeHidden();
  await dialog.getByRole('button', { name: 'Create one note' }).click();
  await expect(notesWith(window, 'Custody care').locator('mark')).toHaveText(['nurse', 'nurse']);
  await save();
  const again = (await savedFiles(folder, 2)).find((path) => path !== first) ?? '';
  const [before, after] = [projectIn(saved), projectIn(await readFile(again))];
  expect(before).toMatchObject({
    codes: [{ name: 'Custody care' }],
    sources: [{ name: 'Night visit', selections: [{ from: 34, to: 39 }] }],
  });
  expect(after.codes).toEqual(before.codes);
  const said = ({ name, text, codes, selections }: QdaSource) => ({ name, text, codes, selections });
  expect(after.sources.map(said)).toEqual([...before.sources, ...before.sources].map(said));
  await rm(folder, { recursive: true });
});

/** What another tool would read from the file. */
function projectIn(bytes: Uint8Array): QdaProject {
  const answer = readProject(bytes);
  if (!answer.ok) throw new Error(`the project cannot be read: ${answer.failure.kind}`);
  expect(answer.value.lost).toEqual([]);
  return answer.value.project;
}

test('what is typed right behind the key that asks for a theme goes into the question, not over the words', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await createInspection(window);
  await quickNote(window);
  await window.keyboard.type('Officers wait hours for the nurse');
  await window.keyboard.press('Control+Shift+ArrowLeft');
  // As a busy laptop hands keys over: the next one is there as soon as the window has drawn what the last one asked for.
  const focused = await noteText(window).evaluate(async (text) => {
    const key = { key: 'T', ctrlKey: true, shiftKey: true, bubbles: true, cancelable: true };
    text.dispatchEvent(new KeyboardEvent('keydown', key));
    await Promise.resolve();
    return document.activeElement?.getAttribute('role') ?? '';
  });
  expect(focused).toBe('combobox');
  await window.keyboard.press('Escape');
  await expect(noteText(window)).toHaveText('Officers wait hours for the nurse');
});

test('themes are renamed, merged and deleted with a choice, and every act can be undone', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await createInspection(window);
  await quickNote(window);
  await window.keyboard.type('Too few nurses');
  await codeLastWord(window, 'Nurses');
  await goTo(window, 'Themes');
  const book = window.getByRole('navigation', { name: 'Code book' });
  await book.getByRole('textbox', { name: 'Name of a new theme' }).fill('Health');
  await window.keyboard.press('Enter');
  await expect(book.getByRole('button', { name: /Health/ })).toContainText('not used');
  await book.getByRole('textbox', { name: 'Name of a new theme' }).fill(' HEALTH ');
  await window.keyboard.press('Enter');
  await expect(window.getByText('The code book has “HEALTH” already.')).toBeVisible();

  await window.getByRole('textbox', { name: 'Name', exact: true }).fill('Health care');
  await window.keyboard.press('Enter');
  await expect(book.getByRole('button', { name: /Health care/ })).toBeVisible();

  await book.getByRole('button', { name: /Nurses/ }).click();
  await window.getByRole('button', { name: 'Delete' }).click();
  const inUse = window.getByRole('dialog', { name: '“Nurses” is in use' });
  await inUse.getByRole('button', { name: 'Merge into another' }).click();
  await window.getByRole('combobox', { name: 'Merge into' }).selectOption('Health care');
  await window.getByRole('button', { name: 'Merge the themes' }).click();
  await expect(book.getByRole('button', { name: /Nurses/ })).toBeHidden();
  await book.getByRole('button', { name: /Health care/ }).click();
  await expect(notesWith(window, 'Health care').locator('mark')).toHaveText('nurses');

  await window.getByRole('heading', { name: 'Themes' }).click();
  await window.keyboard.press('Control+z');
  await expect(book.getByRole('button', { name: /Nurses/ })).toContainText('1 note');
  await expect(book.getByRole('button', { name: /Health care/ })).toContainText('not used');
});

test('a project of another tool is shown before anything is created, and becomes themes and coded notes', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await createInspection(window);
  await goTo(window, 'Themes');
  await window.getByRole('button', { name: 'Exchange with other tools' }).click();
  await window.getByRole('menuitem', { name: 'Import a code book or coded notes' }).click();
  const dialog = window.getByRole('dialog', { name: 'Import from another tool' });
  const choose = (name: string, buffer: Buffer) =>
    window
      .getByLabel('File of another tool')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await choose('photo.qdpx', Buffer.from('not a project'));
  await expect(dialog.getByText('This file is damaged or is not what its name says.')).toBeVisible();
  const code = 'a0000000-0000-4000-8000-00000000000a';
  const guid = (digit: string) => `b0000000-0000-4000-8000-00000000000${digit}`;
  const qde = `<Project xmlns="urn:QDA-XML:project:1.0" name="P"><CodeBook><Codes><Code guid="${code}" name="Waiting" isCodable="true"/></Codes></CodeBook><Sources><TextSource guid="${guid('1')}" name="Interview 7"><PlainTextContent>They wait for hours.</PlainTextContent><PlainTextSelection guid="${guid('2')}" startPosition="5" endPosition="9"><Coding guid="${guid('3')}"><CodeRef targetGUID="${code}"/></Coding></PlainTextSelection></TextSource><PDFSource guid="${guid('4')}"/></Sources></Project>`;
  await choose('other.qdpx', Buffer.from(zipSync({ 'project.qde': strToU8(qde) })));
  await expect(dialog.getByText('one PDF')).toBeVisible();
  await dialog.getByRole('button', { name: 'Create one theme and one note' }).click();
  await expect(notesWith(window, 'Waiting')).toContainText('Interview 7');
  await expect(notesWith(window, 'Waiting').locator('mark')).toHaveText('wait');
});
