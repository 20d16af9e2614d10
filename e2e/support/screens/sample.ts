import { join, resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';

const FIXTURES = resolve(import.meta.dirname, '../../../shared/sampling/fixtures/police-uk');

/** Extracts of the lists that data.police.uk publishes for West Mercia. */
export const policeLists = ['2018-10', '2018-11', '2018-12'].map((month) =>
  join(FIXTURES, `${month}-west-mercia-street.csv`),
);

export async function chooseFiles(window: Page, files: string | string[]): Promise<void> {
  await window.getByLabel('Files of the crime list').setInputFiles(files);
}

/** From chosen files to the question of what counts, taking every guess. */
export async function importList(window: Page, files: string | string[] = policeLists): Promise<void> {
  await chooseFiles(window, files);
  await window.getByRole('button', { name: 'Choose the columns' }).click();
  await window.getByRole('button', { name: 'Read the list' }).click();
  await expect(window.getByRole('heading', { name: 'What was excluded and why' })).toBeVisible();
}

/** Says how a word of the list is sampled: an offence type's label, "A stratum of its own" or "Not sampled". */
export async function sampleAs(window: Page, word: string, stratum: string): Promise<void> {
  await window.getByRole('combobox', { name: `${word} is sampled as` }).selectOption(stratum);
}

/** Sets what counts in lists as data.police.uk publishes them: their own period, two strata. */
export async function sayWhatCounts(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Use the list’s own period' }).click();
  await sampleAs(window, 'Violence and sexual offences', 'Actual bodily harm');
}

/** The same for the extracts, with what is known to be left. */
export async function countPoliceLists(window: Page): Promise<void> {
  await sayWhatCounts(window);
  await expect(window.getByRole('row', { name: /^Eligible/ })).toContainText('355');
}

/** Draws with a seed of the journey's own, so that every run draws the same files. */
export async function draw(window: Page, seed: string): Promise<void> {
  await window.getByRole('button', { name: 'Set up the draw' }).click();
  await window.getByRole('textbox', { name: 'Seed' }).fill(seed);
  await window.getByRole('button', { name: /^Draw \d+ files?$/ }).click();
  await expect(window.getByRole('region', { name: 'List of case files' })).toBeVisible();
}
