import { expect, type Locator, type Page } from '@playwright/test';
import { untilWhole } from './shell';

export async function openQuestion(window: Page, code: string): Promise<void> {
  await window.getByRole('tab', { name: code, exact: true }).click();
}

/** Adds a finding under a heading and says what it states. */
export async function addFinding(window: Page, heading: string, statement: string): Promise<Locator> {
  const section = window.getByRole('region', { name: heading, exact: true });
  await untilWhole(window);
  const before = await section.getByRole('article').count();
  await section.getByRole('button', { name: 'Add a finding' }).click();
  const finding = section.getByRole('article').nth(before);
  await finding.getByRole('textbox', { name: 'Statement' }).fill(statement);
  return finding;
}

/** Links a passage of a note, found by some of its words. */
export async function linkPassage(
  window: Page,
  finding: Locator,
  words: string,
  stance: '+ Supporting' | '− Contradicting' | 'Context' = '+ Supporting',
): Promise<void> {
  await finding.getByRole('button', { name: 'Link evidence' }).click();
  const dialog = window.getByRole('dialog', { name: 'Link evidence' });
  await dialog.getByText(stance, { exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Search evidence' }).fill(words);
  const passage = dialog.getByRole('button', { name: new RegExp(`${words}.*Link$`) });
  await passage.click();
  await expect(dialog.getByRole('button', { name: new RegExp(`${words}.*Linked$`) })).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
}

/** Puts a question to the reviews, adds the answer to the finding and names what was counted. */
export async function addNumber(
  window: Page,
  finding: Locator,
  number: { noun: string; flag?: string },
): Promise<void> {
  await finding.getByRole('button', { name: 'Add a number from the reviews' }).click();
  const dialog = window.getByRole('dialog', { name: 'Add a number from the reviews' });
  await dialog.getByRole('textbox', { name: 'What the draft calls these files' }).fill(number.noun);
  if (number.flag !== undefined) {
    await dialog.getByRole('combobox', { name: 'Only files flagged' }).click();
    await window.getByRole('option', { name: number.flag }).click();
  }
  await dialog.getByRole('button', { name: 'Add this number' }).click();
  await expect(finding.getByText(number.noun)).toBeVisible();
}

export async function addAreaForImprovement(window: Page, text: string): Promise<void> {
  const outcomes = window.getByRole('region', { name: 'Areas for improvement' });
  await untilWhole(window);
  const before = await outcomes.getByRole('textbox').count();
  await outcomes.getByRole('button', { name: 'Add an area for improvement' }).click();
  await outcomes.getByRole('textbox', { name: 'Area for improvement' }).nth(before).fill(text);
}

export async function judge(window: Page, grade: string, why: string): Promise<void> {
  await window.getByRole('button', { name: grade, exact: true }).click();
  await window.getByRole('textbox', { name: 'Why this grade' }).fill(why);
}
