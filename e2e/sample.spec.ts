import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import writeWorkbook from 'write-excel-file/node';
import { barriers } from './support/barriers';
import { createInspection } from './support/screens/inspections';
import {
  chooseFiles,
  countPoliceLists,
  draw,
  importList,
  policeLists,
  sampleAs,
} from './support/screens/sample';
import { goTo, untilSaved } from './support/screens/shell';
import { unlock } from './support/screens/vault';
import { expect, test } from './support/test';

const VERIFY = resolve(import.meta.dirname, '../docs/verify-draw.py');
let folder = '';
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-sample-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

async function openSampleRoom(window: Page): Promise<void> {
  await createInspection(window);
  await goTo(window, 'Sample');
}

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** The references in sight; the sample is longer than the window. */
const references = (window: Page) =>
  window.getByRole('region', { name: 'List of case files' }).getByRole('rowheader').allInnerTexts();

const listed = (window: Page, reference: string) =>
  window.getByRole('row', { name: new RegExp(`^${reference}`) });

test('a draw from three police lists is certified, and anybody can repeat it without the app', async ({
  launchWithVault,
}) => {
  const { window, consoleErrors } = await launchWithVault({ args: [`--export-folder=${folder}`] });
  await openSampleRoom(window);
  await importList(window);
  await countPoliceLists(window);
  await expect(window.getByRole('row', { name: /^Rows read/ })).toContainText('1,253');
  await expect(window.getByRole('row', { name: /^No crime reference/ })).toContainText('300');
  await expect(window.getByRole('row', { name: /^Exact duplicate rows/ })).toContainText('34');
  await expect(window.getByRole('row', { name: /^Other offences/ })).toContainText('564');
  await draw(window, 'a seed that the force chose');

  await window.getByRole('tab', { name: 'Certificate' }).click();
  await window.getByRole('button', { name: 'Save the certificate' }).click();
  await expect(window.getByText(/^Saved as .*draw-certificate-[0-9a-f]{8}\.json$/)).toBeVisible();
  const [name = ''] = (await readdir(folder)).filter((file) => file.endsWith('.json'));
  const said = execFileSync('python3', [VERIFY, join(folder, name), ...policeLists], { encoding: 'utf8' });
  expect(said).toBe('MATCHES: 60 files drawn from 355 eligible of 1253 rows\n');
  const certificate = await readFile(join(folder, name), 'utf8');
  expect(certificate).not.toContain('WM-00');

  await window.getByRole('button', { name: 'Repeat the draw' }).click();
  await expect(window.getByText('The draw matches its certificate.')).toBeVisible();
  const changed = await written('changed.json', certificate.replace('force chose', 'inspector chose'));
  await window.getByLabel('Certificate to check').setInputFiles(changed);
  await expect(window.getByText('The draw does not match its certificate.')).toBeVisible();
  await expect(window.getByText('Other rows are drawn, or in another order.')).toBeVisible();
  await window.getByLabel('Certificate to check').setInputFiles(policeLists[0] ?? '');
  await expect(window.getByText('This file is not a certificate: it is not JSON.')).toBeVisible();
  expect(consoleErrors).toEqual([]);
});

test('the list and what was chosen survive a lock, and the same seed draws the same files again', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await openSampleRoom(window);
  await importList(window);
  await countPoliceLists(window);
  await window.getByRole('button', { name: 'Set up the draw' }).click();
  await untilSaved(window);
  await window.keyboard.press('Control+Shift+l');
  await unlock(window);
  await goTo(window, 'Sample');
  await expect(window.getByRole('row', { name: /^Eligible/ })).toContainText('355');

  const drawWith = async (seed: string) => {
    await draw(window, seed);
    await window.getByRole('tab', { name: 'Certificate' }).click();
    const result = window.getByText('Result SHA-256').locator('xpath=following-sibling::dd');
    return result.textContent();
  };
  const first = await drawWith('one seed');
  await window.getByRole('button', { name: 'Draw again' }).click();
  const second = await drawWith('another seed');
  await window.getByRole('button', { name: 'Draw again' }).click();
  const third = await drawWith('one seed');
  expect(second).not.toBe(first);
  expect(third).toBe(first);
  await expect(window.getByText(/^60 files of this draw are in another draw as well/)).toBeHidden();
  await window.getByRole('tab', { name: 'Case files' }).click();
  await expect(window.getByText(/^60 files of this draw are in another draw as well/)).toBeVisible();
  await window.getByRole('combobox', { name: 'Draw' }).selectOption('Draw 1');
  expect(await references(window)).toContain('WM-0001');
});

test('a purposive draw looks at flagged files only, for a reason that is certified', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault({ args: [`--export-folder=${folder}`] });
  await openSampleRoom(window);
  await importList(window);
  await countPoliceLists(window);
  const column = window.getByRole('combobox', { name: 'Look only at files that a column flags' });
  await column.selectOption('Last outcome category');
  await window.getByRole('checkbox', { name: /^Unable to prosecute suspect/ }).check();
  await window.getByRole('textbox', { name: 'Reason' }).fill('Files that ended without a prosecution');
  await expect(window.getByRole('row', { name: /^Not flagged/ })).toContainText(
    'Files that ended without a prosecution',
  );
  await window.getByRole('button', { name: 'Set up the draw' }).click();
  await window.getByText('From the whole list', { exact: true }).click();
  await window.getByRole('textbox', { name: 'Files in all' }).fill('18');
  await window.getByRole('button', { name: 'Draw 18 files' }).click();
  await window.getByRole('tab', { name: 'Certificate' }).click();
  await expect(window.getByText('Purposive: only flagged files, at random among them')).toBeVisible();
  await window.getByRole('button', { name: 'Save the certificate' }).click();
  await expect(window.getByText(/^Saved as /)).toBeVisible();
  const [name = ''] = (await readdir(folder)).filter((file) => file.endsWith('.json'));
  const said = execFileSync('python3', [VERIFY, join(folder, name), ...policeLists], { encoding: 'utf8' });
  expect(said).toMatch(/^MATCHES: 18 files drawn from \d+ eligible of 1253 rows$/m);
});

test('eliminated files are replaced by the next reserve until none is left, and undo brings a file back', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await openSampleRoom(window);
  await importList(window);
  await countPoliceLists(window);
  await window.getByRole('button', { name: 'Set up the draw' }).click();
  await window.getByRole('textbox', { name: 'Files from Theft from person' }).fill('2');
  await window.getByRole('textbox', { name: 'Reserves from Theft from person' }).fill('1');
  await window.getByRole('textbox', { name: 'Files from Actual bodily harm' }).fill('1');
  await window.getByRole('textbox', { name: 'Reserves from Actual bodily harm' }).fill('0');
  await window.getByRole('button', { name: 'Draw 3 files' }).click();

  await window.getByRole('button', { name: 'Eliminate WM-0001' }).click();
  const dialog = window.getByRole('dialog');
  await expect(dialog.getByText('WM-0004, the next reserve in Theft from person, steps in.')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Other reason' }).check();
  await dialog.getByRole('button', { name: 'Eliminate', exact: true }).click();
  await expect(dialog.getByText('Say why the file is eliminated')).toBeVisible();
  await dialog.getByRole('textbox').fill('The file is with the court');
  await dialog.getByRole('button', { name: 'Eliminate', exact: true }).click();
  await expect(listed(window, 'WM-0004')).toContainText('for WM-0001');
  await expect(window.getByText('3 files in the sample')).toBeVisible();

  await window.getByRole('button', { name: 'Eliminate WM-0002' }).click();
  await expect(dialog.getByText('No reserve is left in Theft from person.')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Sealed' }).check();
  await dialog.getByRole('button', { name: 'Eliminate', exact: true }).click();
  await expect(window.getByText('2 files in the sample')).toBeVisible();
  await window.getByRole('combobox', { name: 'Which files' }).selectOption('Eliminated');
  await expect(listed(window, 'WM-0001')).toContainText('The file is with the court now WM-0004');
  await expect(listed(window, 'WM-0002')).toContainText('Sealed');

  await window.keyboard.press('Control+z');
  await expect(window.getByText('3 files in the sample')).toBeVisible();
  await expect(listed(window, 'WM-0002')).toHaveCount(0);
});

test('files are shared among the team, flagged and filtered', async ({ launchWithVault }) => {
  const { window } = await launchWithVault({ args: [`--export-folder=${folder}`] });
  await createInspection(window);
  await goTo(window, 'Plan');
  await window.getByRole('button', { name: 'Add a team member' }).click();
  await window.getByRole('textbox', { name: 'Name of team member 2' }).fill('Ben Okri');
  await window.keyboard.press('Tab');
  await goTo(window, 'Sample');
  await importList(window);
  await countPoliceLists(window);
  await draw(window, 'shared');

  await window.getByRole('button', { name: 'Assign by rule' }).click();
  const rules = window.getByRole('dialog', { name: 'Assign files by a rule' });
  await expect(rules.getByRole('checkbox', { name: 'Ben Okri: 30 in all' })).toBeChecked();
  await rules.getByRole('radio', { name: /^By stratum/ }).check();
  await rules.getByRole('radio', { name: /^Evenly/ }).check();
  await rules.getByRole('button', { name: 'Assign 60 files' }).click();
  await window.getByRole('combobox', { name: 'Whose files' }).selectOption('My files');
  await expect(window.getByText('30 files', { exact: true })).toBeVisible();
  const people = window.getByRole('group', { name: 'Drag a file onto its reviewer' });
  await listed(window, 'WM-0001').dragTo(people.getByRole('button', { name: 'Ben Okri 30' }));
  await expect(people.getByRole('button', { name: 'Ben Okri 31' })).toBeVisible();
  await expect(window.getByText('29 files', { exact: true })).toBeVisible();
  await window.getByRole('combobox', { name: 'Reviewer of WM-0003' }).selectOption('Ben Okri');
  await expect(window.getByText('28 files', { exact: true })).toBeVisible();
  await window.keyboard.press('Control+z');
  await window.getByRole('combobox', { name: 'Whose files' }).selectOption('Ben Okri');
  await window.getByRole('button', { name: 'Flags of WM-0001: none' }).click();
  await window.getByRole('checkbox', { name: 'Vulnerable victim' }).check();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('button', { name: 'Flags of WM-0001: Vulnerable victim' })).toBeVisible();
  await window.getByRole('tab', { name: 'Progress' }).click();
  await expect(window.getByRole('row', { name: 'Ben Okri' })).toContainText('0 of 31');

  await window.getByRole('button', { name: '31 files: Ben Okri' }).click();
  await expect(window.getByText('31 files', { exact: true })).toBeVisible();
  await window.getByRole('button', { name: 'Save the list for the force' }).click();
  await expect(window.getByText(/^Saved as .*files-to-ask-for\.csv$/)).toBeVisible();
  const asked = (await readFile(join(folder, 'files-to-ask-for.csv'), 'utf8')).trim().split('\r\n');
  expect(asked).toHaveLength(61);
  expect(asked[1]).toMatch(/^WM-0001,[0-9a-f]{64},(October|November|December) 2018,Theft from person$/);
});

test('a long workbook is drawn from like any list, and its text leaves beside the certificate', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault({ args: [`--export-folder=${folder}`] });
  await openSampleRoom(window);
  const rows = [
    ['Recorded crime, extract'],
    ['Crime number', 'Date recorded', 'Offence'],
    ...Array.from({ length: 50 }, (_, at) => [
      `22A/${at}/17`,
      new Date(Date.UTC(2017, at % 4, 1 + at / 2)),
      at % 2 ? 'Stalking' : 'Rape',
    ]),
    // As long as a force's list is: its parts unpack to more than the reader would unpack in its own thread.
    ...Array.from({ length: 9000 }, (_, at) => [`22B/${at}/17`, new Date(Date.UTC(2017, 0, 9)), 'Theft']),
  ].map((row) =>
    row.map((value) =>
      value instanceof Date
        ? { value, type: Date, format: 'dd/mm/yyyy' }
        : { value: String(value), type: String },
    ),
  );
  await importList(window, await written('list.xlsx', await writeWorkbook(rows).toBuffer()));
  await draw(window, 'workbook');
  await window.getByRole('tab', { name: 'Certificate' }).click();
  await window.getByRole('button', { name: 'Save the certificate' }).click();
  await expect(window.getByText(/^Saved as .*json$/)).toBeVisible();
  await window.getByRole('button', { name: 'Save list.xlsx as it was read' }).click();
  await expect(window.getByText(/^Saved as .*list\.xlsx\.csv$/)).toBeVisible();
  const [name = ''] = (await readdir(folder)).filter((file) => file.endsWith('.json'));
  const list = join(folder, 'list.xlsx.csv');
  expect(execFileSync('python3', [VERIFY, join(folder, name), list], { encoding: 'utf8' })).toMatch(
    /^MATCHES: 38 files drawn from 38 eligible of 9050 rows$/m,
  );
});

test('a list in UTF-16 below a preamble is read without being told how', async ({ launchWithVault }) => {
  const { window } = await launchWithVault();
  await openSampleRoom(window);
  const text = [
    '\ufeffExtract for inspection, not for publication',
    '',
    'Crime number;Date recorded;Offence;Officer',
    '22A/1/17;05/01/2017;Rape;Zoë',
    '22A/2/17;14/03/2017;Stalking;"Two',
    'lines"',
    '22A/2/17;15/03/2017;Stalking;Renée',
    '',
  ].join('\r\n');
  await importList(window, await written('list.csv', Buffer.from(text, 'utf16le')));
  await expect(window.getByRole('row', { name: /^Eligible/ })).toContainText('2');
  await window.getByRole('checkbox', { name: 'Keep rows that repeat an earlier reference' }).check();
  await expect(window.getByRole('row', { name: /^Eligible/ })).toContainText('3');
  await window.getByRole('button', { name: '2. Columns' }).click();
  await expect(window.getByRole('cell', { name: 'Zoë' })).toBeVisible();
  await window.getByRole('combobox', { name: 'Recorded on' }).selectOption('The list has no date');
  await window.getByRole('button', { name: 'Read the list again' }).click();
  await expect(
    window.getByText('The list has no date column, so no window can be applied to it.'),
  ).toBeVisible();

  await window.getByRole('button', { name: '1. File' }).click();
  const next = 'Note,Offence,Date recorded,Crime number\nx,Rape,05/02/2017,22A/9/17\n';
  await chooseFiles(window, await written('next.csv', next));
  await window.getByRole('button', { name: 'Choose the columns' }).click();
  await expect(window.getByText('The columns are mapped as in the last list of this force.')).toBeVisible();
  await expect(window.getByRole('combobox', { name: 'Crime reference' })).toHaveValue('3');
});

test('a file that is no list is refused in words, and what was there before is still there', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await openSampleRoom(window);
  const refused = async (name: string, content: string | Uint8Array, words: string) => {
    await chooseFiles(window, await written(name, content));
    await expect(window.getByRole('alert')).toContainText(words);
    await expect(window.getByRole('alert')).toContainText('Nothing was imported and nothing was changed.');
  };
  await refused('empty.csv', '', 'empty.csv is empty.');
  await refused('list.pdf.csv', '%PDF-1.7\n', 'list.pdf.csv is a PDF document, not a list.');
  await refused('list.xlsx', 'PK\x03\x04 not a workbook', 'list.xlsx cannot be opened as an Excel workbook.');
  await refused('old.csv', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'an old Excel workbook (.xls)');
  await refused('letter.csv', 'Dear Sir\nthe list follows\n', 'letter.csv does not look like a list');
  await chooseFiles(window, policeLists);
  await expect(window.getByRole('tab', { name: /^2018-10/ })).toBeVisible();
  await refused('zip.csv', 'PK\x03\x04....', 'zip.csv is a compressed archive, not a list.');
  await expect(window.getByRole('tab', { name: /^2018-10/ })).toBeVisible();
});

test('a list without the columns, without rows, or with the wrong ones says what to do', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await openSampleRoom(window);
  const toColumns = async (name: string, content: string) => {
    await chooseFiles(window, await written(name, content));
    await window.getByRole('button', { name: 'Choose the columns' }).click();
  };
  await toColumns('foreign.csv', 'foo,bar\n1,2\n');
  await expect(window.getByText('No column looks like a crime reference.')).toBeVisible();
  await expect(window.getByRole('button', { name: 'Read the list' })).toBeDisabled();

  await window.getByRole('button', { name: '1. File' }).click();
  await toColumns('header.csv', 'Crime ID,Month,Crime type\n');
  await window.getByRole('button', { name: 'Read the list' }).click();
  await expect(window.getByRole('alert')).toContainText('header.csv has a header but no rows below it.');

  await window.getByRole('button', { name: '1. File' }).click();
  const rows = Array.from({ length: 6_000 }, (_, at) => `A${at},2017-01,what happened in case ${at}`);
  await toColumns('words.csv', ['Crime ID,Month,Offence', ...rows].join('\n'));
  await window.getByRole('button', { name: 'Read the list' }).click();
  await expect(window.getByRole('alert')).toContainText('“Offence” holds more than 5,000 different words.');
  await window.getByRole('combobox', { name: 'Offence' }).selectOption('The list has no offence');
  await window.getByRole('button', { name: 'Read the list' }).click();
  await expect(window.getByRole('row', { name: /^Eligible/ })).toContainText('6,000');
});

test('a window that excludes everything and quotas that cannot be are said before the draw', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await openSampleRoom(window);
  await importList(window);
  await expect(
    window.getByText(/^Nothing in this list was recorded in the window, 1 January to 31 March 2017/),
  ).toBeVisible();
  await expect(window.getByRole('button', { name: 'Set up the draw' })).toBeDisabled();
  await countPoliceLists(window);
  await sampleAs(window, 'Robbery', 'Grievous bodily harm (wounding)');
  await window.getByRole('button', { name: 'Set up the draw' }).click();

  const quotas = window.getByRole('table', { name: 'Quotas' });
  const wounding = quotas.getByRole('row', { name: /^Grievous bodily harm/ });
  await expect(wounding).toContainText('Only 6 eligible: all are drawn, 14 short.');
  await expect(window.getByText('The sample will be 14 short of 60 files.')).toBeVisible();
  await expect(window.getByRole('button', { name: 'Draw 46 files' })).toBeEnabled();

  const quota = window.getByRole('textbox', { name: 'Files from Grievous bodily harm (wounding)' });
  await quota.fill('-3');
  await expect(window.getByRole('alert')).toContainText('the quota must be a whole number, 0 or more.');
  await expect(window.getByRole('button', { name: /^Draw \d/ })).toBeDisabled();
  await quota.fill('0');
  await expect(wounding).toContainText('Quota 0: none of its 6 files is drawn.');
  await window.getByRole('textbox', { name: 'Files from Theft from person' }).fill('0');
  await window.getByRole('textbox', { name: 'Files from Actual bodily harm' }).fill('0');
  await expect(window.getByRole('alert')).toContainText('Nothing would be drawn: every quota is 0.');
  await window.getByRole('textbox', { name: 'Files in all' }).fill('5000');
  await expect(window.getByRole('button', { name: 'Draw 361 files' })).toBeEnabled();
  await window.getByRole('textbox', { name: 'Seed' }).fill('');
  await expect(window.getByRole('alert')).toContainText(
    'The draw needs a seed, so that anybody can repeat it.',
  );
});

test('an import that is cancelled leaves nothing behind, and the window answers meanwhile', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await openSampleRoom(window);
  const line = (at: number) => `22A/${at}/18,2018-10-0${1 + (at % 9)},Stalking,${'words '.repeat(30)}\n`;
  const lines = Array.from({ length: 2_000 }, (_, at) => line(at)).join('');
  const long = await written('long.csv', `Crime number,Date recorded,Offence,Note\n${lines.repeat(150)}`);
  await chooseFiles(window, long);
  await window.getByRole('button', { name: 'Choose the columns' }).click();
  await window.getByRole('button', { name: 'Read the list' }).click();
  await expect(window.getByText(/^[1-9][\d,]* rows, /)).toBeVisible();
  const onBytes = () => window.workers().filter((worker) => worker.url().includes('byte.worker')).length;
  await expect.poll(onBytes).toBe(2);
  await window.getByRole('button', { name: 'Cancel' }).click();
  await expect(window.getByText('The import was cancelled.')).toBeVisible();
  // Threads that the ended one had started would go on holding a part of the list.
  await expect.poll(onBytes).toBe(0);
  await expect(window.getByRole('button', { name: 'Read the list' })).toBeVisible();
  await goTo(window, 'Journal');
  await expect(window.getByText(/^Import /)).toHaveCount(0);
  await goTo(window, 'Sample');
  await expect(window.getByRole('button', { name: 'Choose files' })).toBeVisible();
});

test('no step of the sample room holds a barrier that axe can find', async ({ launchWithVault }) => {
  const { window } = await launchWithVault();
  await openSampleRoom(window);
  const found: Record<string, string[]> = {};
  const look = async (step: string) => {
    // Electron cannot open the second page that axe would like to work in.
    const here = await barriers(window);
    if (here.length > 0) found[step] = here;
  };
  await look('empty');
  await chooseFiles(window, policeLists);
  await expect(window.getByRole('button', { name: 'Choose the columns' })).toBeVisible();
  await look('file');
  await window.getByRole('button', { name: 'Choose the columns' }).click();
  await look('columns');
  await window.getByRole('button', { name: 'Read the list' }).click();
  await expect(window.getByRole('row', { name: /^Rows read/ })).toBeVisible();
  await look('what counts');
  await countPoliceLists(window);
  await window.getByRole('button', { name: 'Set up the draw' }).click();
  await look('draw');
  await window.getByRole('button', { name: 'Draw 60 files' }).click();
  await expect(window.getByRole('region', { name: 'List of case files' })).toBeVisible();
  await look('case files');
  await window.getByRole('button', { name: 'Eliminate WM-0001' }).click();
  await expect(window.getByRole('dialog')).toBeVisible();
  await look('elimination');
  await window.keyboard.press('Escape');
  for (const tab of ['Progress', 'Certificate']) {
    await window.getByRole('tab', { name: tab }).click();
    await look(tab);
  }
  expect(found).toEqual({});
});
