import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { barriers } from './support/barriers';
import { compileSection, exportSection, openSection, sectionText } from './support/screens/draft';
import { addFinding, openQuestion } from './support/screens/findings';
import { createInspection } from './support/screens/inspections';
import { goTo, untilSaved } from './support/screens/shell';
import { expect, test } from './support/test';

/** Invented: it has the shape of a data return, and none of its values was supplied by a force. */
const RETURN = resolve(import.meta.dirname, '../shared/evidence/fixtures/powers-by-force-invented.csv');
const TITLE = 'Powers used per million population, in the 12 months to 30 June 2017 (invented)';

let folder = '';
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-series-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const chooseSeries = (window: Page, path: string) =>
  window.locator('input[aria-label="File of a data series"]').setInputFiles(path);

test('a force-by-force list becomes a ranked figure in the draft, and the figure turns stale with its values', async ({
  launchWithVault,
}) => {
  test.slow();
  const { window } = await launchWithVault({ args: [`--export-folder=${folder}`] });
  await createInspection(window);
  await goTo(window, 'Evidence');
  await window.getByRole('tab', { name: 'Data series' }).click();

  await chooseSeries(window, await written('empty.csv', ''));
  await expect(window.getByRole('alert')).toContainText('“empty.csv” is empty. Nothing was imported.');
  await chooseSeries(window, await written('return.csv', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])));
  await expect(window.getByRole('alert')).toContainText('is an Excel workbook');
  await chooseSeries(window, await written('crimes.csv', `Force,Value\n${'Kent,1\n'.repeat(250_000)}`));
  await expect(window.getByRole('alert')).toContainText('more than 200 rows');
  await chooseSeries(window, await written('wrong.csv', 'Force,Value\nKent,=1+1\nKent Police,-3\nEssex,4\n'));
  const dialog = window.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('Row 2: “=1+1” (Kent) is a formula');
  await expect(dialog.getByRole('alert')).toContainText('Row 3: Kent Police is already in row 2');
  await expect(dialog.getByRole('button', { name: 'Import 1 force' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await chooseSeries(window, RETURN);
  await expect(dialog).toContainText('34 forces have a value, 9 have none. England and Wales: 398.');
  await dialog.getByRole('textbox', { name: 'Title of the figure' }).fill(TITLE);
  await dialog.getByRole('textbox', { name: 'What a value counts' }).fill('powers per million population');
  await dialog.getByRole('textbox', { name: 'Source' }).fill('an invented return');
  await dialog.getByRole('button', { name: 'Import 43 forces' }).click();
  const card = window.getByRole('article', { name: TITLE });
  await expect(card.getByRole('img')).toHaveAttribute(
    'aria-label',
    /West Mercia has 412, the \d+\w\w highest of 34 forces/,
  );
  expect(await barriers(window)).toEqual([]);

  await goTo(window, 'Findings');
  await openQuestion(window, 'Q1');
  const finding = await addFinding(
    window,
    'Prioritising prevention',
    'The force makes good use of its powers.',
  );
  await finding.getByRole('button', { name: 'Link evidence' }).click();
  await dialog.getByRole('tab', { name: 'Data series' }).click();
  await dialog.getByRole('button', { name: /^Data series.*Link$/ }).press('Enter');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await finding.getByRole('checkbox', { name: /^Print “Powers used/ }).check();
  await untilSaved(window);

  await goTo(window, 'Draft');
  await openSection(window, 'Q1');
  await compileSection(window);
  const figure = sectionText(window).getByRole('figure');
  await expect(figure).toContainText('England and Wales 398');
  await expect(figure).toContainText('Source: an invented return');
  const exported = await readFile(await exportSection(window, 'Web page'), 'utf8');
  expect(exported).toContain('>England and Wales 398</text>');
  expect(exported).toContain('<td>– (not comparable)</td>');

  await goTo(window, 'Evidence');
  await window.getByRole('tab', { name: 'Data series' }).click();
  const corrected = (await readFile(RETURN, 'utf8')).replace(
    'England and Wales,398',
    'England and Wales,401',
  );
  await window
    .locator(`input[aria-label="New file for ${TITLE}"]`)
    .setInputFiles(await written('corrected.csv', corrected));
  await dialog.getByRole('button', { name: 'Replace with 43 forces' }).click();
  await expect(dialog).toHaveCount(0);
  await goTo(window, 'Draft');
  await openSection(window, 'Q1');
  await expect(
    window.getByText(/^The figure “Powers used.* shows other values than its data series/),
  ).toBeVisible();
  await figure.click();
  await window.getByRole('button', { name: 'Take the new values' }).click();
  await expect(figure).toContainText('England and Wales 401');
  await expect(window.getByText(/shows other values than its data series/)).toHaveCount(0);
  await untilSaved(window);
});

test('earlier areas for improvement come in from a list, are followed up, and the draft says how often they were highlighted', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await createInspection(window);
  await goTo(window, 'Plan');
  const choose = (path: string) =>
    window.locator('input[aria-label="File of earlier areas for improvement"]').setInputFiles(path);
  const head = 'Question,Area for improvement,Report,Year\n';
  const dialog = window.getByRole('dialog');
  await choose(
    await written('wrong.csv', `${head}Q9,Act.,PEEL 2016,2016\nQ3,=1,PEEL 2016,2016\nQ3,Act.,PEEL,20%\n`),
  );
  await expect(dialog.getByRole('alert')).toContainText('Row 2: “Q9” is no question of this framework.');
  await expect(dialog.getByRole('alert')).toContainText('Row 4: “20%” is no year from 1990 to 2016.');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await choose(
    await written(
      'earlier.csv',
      `${head}Q3,The force should improve its risk forms.,PEEL Effectiveness 2015,2015\nQ3,The force should improve its risk forms.,PEEL Effectiveness 2016,2016\n`,
    ),
  );
  await expect(dialog).toContainText('1 new, 0 already here with a further report');
  await dialog.getByRole('button', { name: 'Import 1 area for improvement' }).click();
  await expect(window.getByText(/^Highlighted in our last two inspections/)).toBeVisible();
  await window.getByRole('combobox', { name: 'What became of it' }).selectOption('Repeated this year');
  await untilSaved(window);

  await goTo(window, 'Draft');
  await openSection(window, 'Q3');
  await compileSection(window);
  await expect(sectionText(window)).toContainText(
    'In PEEL Effectiveness 2016 we said that the force should improve its risk forms. This was highlighted in our last two inspections. We repeat this area for improvement.',
  );
});
