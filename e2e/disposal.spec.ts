import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesHolding } from './support/rare-word';
import { savedFiles } from './support/saved-files';
import { backUpNow } from './support/screens/backups';
import { createInspection, openInspection } from './support/screens/inspections';
import { noteText, quickNote } from './support/screens/notes';
import { goTo, untilSaved } from './support/screens/shell';
import { createVault, unlock } from './support/screens/vault';
import { expect, test } from './support/test';

const WORD = 'Qhazmurbelix';

interface KeyFile {
  inspectionKeys: Record<string, string>;
}

async function keysOf(profile: string): Promise<Record<string, string>> {
  const text = await readFile(join(profile, 'vault.key'), 'utf8');
  return (JSON.parse(text.slice(text.indexOf('\n'))) as KeyFile).inspectionKeys;
}

test('a destroyed inspection is in no file any more, its key neither; the other opens as before', async ({
  launchApp,
}) => {
  const [folder = '', exports = ''] = await Promise.all(
    ['stick', 'exports'].map((name) => mkdtemp(join(tmpdir(), `assay-${name}-`))),
  );
  const args = [`--backup-folder=${folder}`, `--export-folder=${exports}`];
  const first = await launchApp({ args });
  const { window, profile } = first;
  await createVault(window);
  await createInspection(window, 'Warwickshire Police');
  await quickNote(window);
  await window.keyboard.type('The other inspection stays.');
  await untilSaved(window);
  const [other = ''] = Object.keys(await keysOf(profile)).filter((id) => id !== 'vault');
  await window.getByRole('button', { name: 'Warwickshire Police 2017' }).click();
  await window.getByRole('menuitem', { name: 'All inspections' }).click();
  await createInspection(window, 'West Mercia Police');
  await quickNote(window);
  await window.keyboard.type(`${WORD} told us so.`);
  await expect(noteText(window)).toContainText(WORD);
  await untilSaved(window);
  await backUpNow(window);

  const keys = await keysOf(profile);
  const [id = ''] = Object.keys(keys).filter((one) => one !== 'vault' && one !== other);
  const key = keys[id] ?? '';
  expect(key.length).toBeGreaterThan(90);
  expect((await filesHolding(profile, key)).length).toBe(2);
  expect((await filesHolding(folder, key)).length).toBeGreaterThanOrEqual(1);

  await window.getByRole('button', { name: 'Destroy this inspection' }).click();
  const dialog = window.getByRole('dialog', { name: 'Destroy this inspection?' });
  await dialog.getByRole('textbox', { name: /^Type the name of the force/ }).fill('West Mercia');
  await expect(dialog.getByRole('button', { name: 'Destroy it' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: /^Type the name of the force/ }).fill('West Mercia Police');
  await dialog.getByRole('button', { name: 'Destroy it' }).click();
  await expect(window.getByRole('table', { name: 'Destroyed inspections' })).toContainText('by Ada Lovelace');
  await expect(window.getByRole('button', { name: 'Open West Mercia Police 2017' })).toBeHidden();

  await window.getByRole('button', { name: 'Save the certificate: West Mercia Police 2017' }).click();
  await window.getByRole('button', { name: 'Save the certificate as data: West Mercia Police 2017' }).click();
  const [asData = '', asPage = ''] = await savedFiles(exports, 2);
  const data = JSON.parse(await readFile(asData, 'utf8')) as {
    inspection: string;
    journalEntries: number;
    backupsCleared: number;
    heads: { hash: string }[];
  };
  expect(data.inspection).toBe(id);
  expect(data.journalEntries).toBeGreaterThan(1);
  expect(data.backupsCleared).toBeGreaterThanOrEqual(1);
  expect(await readFile(asPage, 'utf8')).toContain(data.heads[0]?.hash ?? 'no head');
  await first.close();

  for (const place of [profile, folder]) {
    expect(await filesHolding(place, key), `the key in ${place}`).toEqual([]);
    expect(await filesHolding(place, WORD), `the word in ${place}`).toEqual([]);
  }
  for (const store of ['safety', 'blobs'])
    expect(await readdir(join(profile, store)).catch(() => [])).not.toContain(id);
  expect((await readdir(folder, { recursive: true })).filter((name) => name.includes(id))).toEqual([]);

  const second = await launchApp({ profile, args });
  await unlock(second.window);
  await openInspection(second.window, 'Warwickshire Police');
  await goTo(second.window, 'Notes');
  await second.window.getByRole('navigation', { name: 'Notes' }).getByRole('listitem').first().click();
  await expect(noteText(second.window)).toContainText('The other inspection stays.');
  await backUpNow(second.window);
  expect(await filesHolding(folder, key)).toEqual([]);
  await rm(folder, { recursive: true });
  await rm(exports, { recursive: true });
});
