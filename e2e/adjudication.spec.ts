import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { barriers } from './support/barriers';
import { allInspections, chooseArchive, openExample, saveArchive } from './support/screens/archive';
import { goTo } from './support/screens/shell';
import { expect, test } from './support/test';

const out = mkdtempSync(join(tmpdir(), 'assay-adjudication-'));
test.afterAll(() => rmSync(out, { recursive: true, force: true }));

const REASON = 'The log shows it on page 3.';

interface ReviewInArchive {
  id: string;
  role: string;
  reviewer: string;
  completedAt: number;
  confirmation: { value: string; reason: string; by: string } | null;
}

interface Manifest {
  files: { path: string; bytes: number; sha256: string }[];
}

/** What a colleague’s laptop makes of the same pair, an hour later: another archive, without a journal. */
function adjudicatedTwice(archive: string, reason: string): string {
  const files = unzipSync(readFileSync(archive));
  delete files['journal.json'];
  const read = (path: string): unknown => JSON.parse(strFromU8(files[path] ?? new Uint8Array()));
  const reviews = read('tables/review.json') as ReviewInArchive[];
  const first = reviews.find(({ confirmation }) => confirmation?.reason === REASON);
  if (first?.confirmation == null) throw new Error('the archive holds no adjudication');
  const other = reviews.find(({ reviewer }) => reviewer !== first.reviewer)?.reviewer ?? '';
  const confirmation = { ...first.confirmation, value: 'no', by: other, reason };
  const later = { id: 'another-laptop', reviewer: other, completedAt: first.completedAt + 3_600_000 };
  files['tables/review.json'] = strToU8(JSON.stringify([...reviews, { ...first, ...later, confirmation }]));
  const manifest = read('manifest.json') as Manifest;
  manifest.files = Object.entries(files)
    .filter(([path]) => path !== 'manifest.json')
    .map(([path, bytes]) => ({
      path,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }));
  files['manifest.json'] = strToU8(JSON.stringify(manifest));
  const path = join(out, 'adjudicated-twice.zip');
  writeFileSync(path, zipSync(files));
  return path;
}

async function openPairs(window: Page): Promise<void> {
  await goTo(window, 'Review');
  await window.getByRole('tab', { name: 'Second reviews' }).click();
}

const rowOf = (window: Page, reference: string | RegExp) =>
  window.getByRole('row', { name: new RegExp(reference) });

/** Settles the first pair that differs in a criterion, by keys alone; answers its reference. */
async function adjudicate(window: Page): Promise<string> {
  const differing = rowOf(window, /criterion differs/).first();
  const reference = (await differing.getByRole('rowheader').textContent()) ?? '';
  await differing.getByRole('button', { name: 'Adjudicate' }).press('Enter');
  const dialog = window.getByRole('dialog', { name: `Adjudicate ${reference}` });
  await dialog.getByRole('button', { name: 'Adjudicate' }).press('Enter');
  await expect(dialog.getByText('Say why, so that both reviewers can follow you.')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Second' }).first().press('Space');
  await dialog.getByRole('radio', { name: 'Effective', exact: true }).press('Space');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill(REASON);
  await dialog.getByRole('textbox', { name: 'Reason' }).press('Tab');
  await window.keyboard.press('Enter');
  await expect(rowOf(window, `^${reference}`)).toContainText('Adjudicated');
  return reference;
}

test('a difference is adjudicated with a reason; of two adjudications of one pair somebody says which stands', async ({
  launchWithVault,
}) => {
  const { window, consoleErrors } = await launchWithVault({ args: [`--export-folder=${out}`] });
  await openExample(window);
  await openPairs(window);
  const reference = await adjudicate(window);

  const elsewhere = 'The log on page 3 is of another crime.';
  await goTo(window, 'Settings');
  const archive = adjudicatedTwice(await saveArchive(window), elsewhere);
  await allInspections(window);
  const importing = await chooseArchive(window, archive);
  await importing.getByRole('button', { name: 'Import it as a new inspection' }).click();
  await openPairs(window);
  await expect(rowOf(window, `^${reference}`)).toContainText('Adjudicated by two people: say which stands');

  await rowOf(window, `^${reference}`).getByRole('button', { name: 'See the adjudication' }).press('Enter');
  const dialog = window.getByRole('dialog', { name: `Adjudicate ${reference}` });
  await expect(dialog.getByText('This pair was adjudicated by more than one person.')).toBeVisible();
  await expect(dialog.getByText(elsewhere)).toContainText('Counted now.');
  expect(await barriers(window)).toEqual([]);
  await dialog.getByRole('button', { name: 'Let this one stand, by Helen Marsh' }).press('Enter');
  await expect(dialog.getByText('This pair was adjudicated by more than one person.')).toBeHidden();
  await expect(dialog.getByText(REASON)).toBeVisible();
  await expect(dialog).not.toContainText(elsewhere);

  await window.keyboard.press('Escape');
  await expect(rowOf(window, `^${reference}`)).not.toContainText('two people');
  await window.keyboard.press('Control+z');
  await expect(rowOf(window, `^${reference}`), 'undo brings both back').toContainText('two people');
  expect(consoleErrors).toEqual([]);
});
