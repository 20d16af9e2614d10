import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { compileSection, exportSection, openSection, sectionText, writeAfter } from './support/screens/draft';
import { openFile, reviewOf } from './support/screens/review';
import { goTo, untilSaved } from './support/screens/shell';
import { unlock } from './support/screens/vault';
import { expect, test } from './support/test';

const evidence = (window: Page) => window.getByRole('complementary', { name: 'Evidence' });
const checks = (window: Page) => window.getByRole('region', { name: 'Checks' });

/** The example inspection with its third question compiled: 18 cases, 17 of them effective. */
async function compiledExample(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Open the example inspection' }).first().click();
  await expect(window.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
  await goTo(window, 'Draft');
  await openSection(window, 'Q3');
  await compileSection(window);
}

/** Judges an effective investigation not effective after all. */
async function judgeNotEffective(window: Page, reference: string): Promise<void> {
  await goTo(window, 'Review');
  await openFile(window, reference);
  await reviewOf(window, reference).getByRole('button', { name: 'Change judgement' }).click();
  const dialog = window.getByRole('dialog', { name: 'Overall judgement' });
  await dialog.getByRole('radio', { name: 'No, not effective' }).check();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The phone was never looked at.');
  await dialog.getByRole('button', { name: 'Complete with this judgement' }).click();
  await expect(dialog).toBeHidden();
}

/** The first case file that a claim counts, from the panel. */
async function firstCounted(window: Page): Promise<string> {
  const link = evidence(window)
    .getByRole('region', { name: /^Counted/ })
    .getByRole('link')
    .first();
  return (await link.textContent()) ?? '';
}

test('the compiled section reads as the report does, and a claim opens the case files behind it', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await compiledExample(window);
  const section = sectionText(window);
  await expect(section.getByRole('heading', { level: 1 }).first()).toHaveText(
    'Protecting vulnerable people and supporting victims',
  );
  await expect(section).toContainText('Requires improvement');
  await expect(section).toContainText(
    'When we scrutinised 18 cases that involved vulnerable victims, there was evidence of an effective investigation in 17 of them.',
  );
  await expect(section.getByRole('heading', { name: 'Areas for improvement' })).toBeVisible();
  await expect(section.getByRole('listitem').filter({ hasText: /^The force should / })).toHaveCount(3);
  await expect(section.getByRole('heading', { name: 'Annex A – About the data' })).toBeVisible();
  await expect(window.getByRole('list', { name: 'Footnotes' })).toContainText('THRIVE stands for');

  await section.getByText('17 of them').click();
  await expect(evidence(window)).toContainText('17 of 18');
  await expect(evidence(window)).toContainText('74 to 99%');
  const reference = await firstCounted(window);
  await evidence(window).getByRole('link', { name: reference }).click();
  await expect(reviewOf(window, reference)).toBeVisible();
});

test('a changed review makes the sentence stale; one action makes it 16 of them; undo brings it back', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await compiledExample(window);
  await sectionText(window).getByText('17 of them').click();
  const reference = await firstCounted(window);
  await judgeNotEffective(window, reference);

  await goTo(window, 'Overview');
  const stale = window.getByRole('listitem').filter({ hasText: '17 → 16' });
  await expect(stale).toContainText('an effective investigation in 17 of them.');
  await expect(stale.getByRole('button', { name: 'Accept 16 of 18' })).toBeVisible();
  await goTo(window, 'Draft');
  await expect(sectionText(window).getByText('17 → 16')).toBeVisible();
  await expect(window.getByRole('navigation', { name: 'Draft' })).toContainText('1 stale claim');
  await expect(checks(window)).toContainText(
    'The draft prints “17 of them”; the evidence now gives 16 of 18.',
  );
  await sectionText(window).getByText('17 of them').click();
  await evidence(window).getByRole('button', { name: 'Accept 16 of 18' }).click();
  await expect(sectionText(window)).toContainText('an effective investigation in 16 of them.');
  await expect(window.getByText('Every claim is up to date')).toBeVisible();

  await window.keyboard.press('Control+z');
  await expect(sectionText(window)).toContainText('an effective investigation in 17 of them');
  await expect(window.getByText('1 stale claim').first()).toBeVisible();
  await window.getByRole('button', { name: 'Accept all stale claims' }).click();
  await expect(sectionText(window)).toContainText('an effective investigation in 16 of them.');
});

test('what an inspector wrote stays through a second compile, a lock and a restart', async ({
  launchApp,
  launchWithVault,
}) => {
  const first = await launchWithVault();
  await compiledExample(first.window);
  await writeAfter(first.window, 'The workforce knows how to help', ' We were impressed by this.');
  await untilSaved(first.window);

  await goTo(first.window, 'Findings');
  await first.window.getByRole('tab', { name: 'Q3', exact: true }).click();
  const finding = first.window
    .getByRole('region', { name: 'Mental health', exact: true })
    .getByRole('article')
    .first();
  await finding.getByRole('button', { name: 'Take back sign-off' }).click();
  await finding
    .getByRole('textbox', { name: 'Statement' })
    .fill('The workforce knows how to help people in crisis.');
  await goTo(first.window, 'Draft');
  await first.window.getByRole('button', { name: 'Compile again' }).click();
  const offers = first.window.getByRole('dialog', { name: 'What a new compile would change' });
  await expect(offers).toContainText('Changed by the evidence, and rewritten by a person');
  await expect(offers).toContainText('people in crisis');
  await offers.getByRole('button', { name: 'Keep my words' }).click();
  await expect(offers).toContainText('There is nothing to take over.');
  await first.window.keyboard.press('Escape');
  await expect(sectionText(first.window)).toContainText('We were impressed by this.');

  // The lock comes at once: what was typed last is written first.
  await writeAfter(first.window, 'The force works well with other', ' Partners said the same.');
  await first.window.getByRole('button', { name: 'Lock' }).click();
  await unlock(first.window);
  await expect(sectionText(first.window)).toContainText('Partners said the same.');
  await first.close();

  const second = await launchApp({ profile: first.profile });
  await unlock(second.window);
  await second.window.getByRole('button', { name: /^Open West Mercia Police/ }).click();
  await goTo(second.window, 'Draft');
  await openSection(second.window, 'Q3');
  await expect(sectionText(second.window)).toContainText('We were impressed by this.');
  await expect(sectionText(second.window)).toContainText('Partners said the same.');
});

test('a typed number is offered the count that gives it, and one that nothing gives stops the export', async ({
  launchWithVault,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-export-'));
  const { window } = await launchWithVault({ args: [`--export-folder=${folder}`] });
  await compiledExample(window);
  await writeAfter(window, 'The workforce knows how to help', ' We saw this in 17 of 18 cases.');
  await expect(checks(window)).toContainText('“17 of 18” was typed and is bound to nothing.');
  const bind = evidence(window).getByRole('button', { name: 'Bind “17 of 18” to it' }).first();
  await expect(bind).toBeVisible();
  await window.keyboard.press('Control+.');
  await expect(bind).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(sectionText(window)).toContainText('We saw this in 17 of the 18 cases.');
  await expect(checks(window)).not.toContainText('“17 of 18” was typed');

  await writeAfter(window, 'The workforce knows how to help', ' It failed in 5 of 33 cases.');
  await checks(window)
    .getByRole('listitem')
    .filter({ hasText: '“5 of 33” was typed' })
    .getByRole('button', { name: 'Show me' })
    .click();
  expect(await window.evaluate(() => document.getSelection()?.toString())).toBe('5 of 33');

  const path = await exportSection(window, 'Markdown', 'The lead has agreed.');
  expect(await readFile(path, 'utf8')).toContain('It failed in 5 of 33 cases.');
  await goTo(window, 'Journal');
  await expect(
    window.getByText('Export Q3 although checks stop it: The lead has agreed.').first(),
  ).toBeVisible();
});

test('a claim is inserted by picking it, and shows its words before it is inserted', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await compiledExample(window);
  await writeAfter(window, 'The workforce knows how to help', ' The plan was missing in ');
  await window.getByRole('button', { name: 'Insert a claim' }).click();
  const dialog = window.getByRole('dialog', { name: 'Insert a claim' });
  await dialog.getByRole('combobox', { name: 'What was asked' }).click();
  await window.getByRole('option', { name: /^8\. / }).click();
  await dialog.getByText('No', { exact: true }).click();
  await expect(dialog).toContainText('9 of the 46 relevant cases');
  await dialog.getByRole('button', { name: 'Insert claim' }).click();
  await expect(sectionText(window)).toContainText('The plan was missing in 9 of the 46 relevant cases');
  await expect(window.getByText('Every claim is up to date')).toBeVisible();
});

test('a question that was carried forward says so', async ({ launchWithVault }) => {
  const { window } = await launchWithVault();
  await compiledExample(window);
  await openSection(window, 'Q2');
  await compileSection(window);
  await expect(sectionText(window)).toContainText('Last inspected 2016');
  await expect(sectionText(window)).toContainText('The grade of good comes from our 2016 inspection');
});

test('the whole report leaves as one file: judgments in a table, every section, one annex', async ({
  launchWithVault,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-export-'));
  const { window } = await launchWithVault({ args: [`--export-folder=${folder}`] });
  await compiledExample(window);
  const outline = window.getByRole('navigation', { name: 'Draft' });
  await window.getByRole('button', { name: 'Compile the 5 missing' }).click();
  await expect(outline.getByText('Not compiled')).toHaveCount(0);
  await outline.getByRole('button', { name: /^Overview/ }).click();
  const judgments = sectionText(window).getByRole('table', { name: 'Judgments' });
  await expect(judgments.getByRole('row')).toHaveCount(6);
  await expect(judgments.getByRole('row', { name: /Investigating crime.*Good.*2016/ })).toBeVisible();

  await window.getByRole('button', { name: 'Export', exact: true }).click();
  await window.getByRole('menuitem', { name: 'Report as Markdown' }).click();
  const saved = window.getByRole('alert').filter({ hasText: 'Exported to' });
  await expect(saved).toBeVisible();
  const path = ((await saved.textContent()) ?? '').replace(/^.*Exported to /, '').trim();
  const report = await readFile(path, 'utf8');
  expect(report.match(/^# (?!Contents)/gm)).toHaveLength(7);
  expect(report).toContain('17 of them');
  expect(report.match(/^# Annex A/gm)).toHaveLength(1);
});
