import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { barriers } from './support/barriers';
import { compileSection, exportSection, openSection, sectionText, writeAfter } from './support/screens/draft';
import { goTo } from './support/screens/shell';
import { expect, test } from './support/test';
import './support/window-bridge';

const SENTENCE = 'The workforce knows how to help';

/** The example's third question, compiled, with the tab beside the page open. */
async function openBeside(window: Page, tab: string): Promise<void> {
  await window.getByRole('button', { name: 'Open the example inspection' }).first().click();
  await goTo(window, 'Draft');
  await openSection(window, 'Q3');
  await compileSection(window);
  await window.getByRole('tab', { name: tab }).click();
}

/** Puts the cursor into the first sentence of the paragraph that begins so. */
async function clickSentence(window: Page): Promise<void> {
  await sectionText(window)
    .locator('p', { hasText: SENTENCE })
    .first()
    .click({ position: { x: 6, y: 8 } });
}

const beside = (window: Page, tab: string) => window.getByRole('complementary', { name: tab });

async function exported(window: Page): Promise<string> {
  const saved = window.getByRole('alert').filter({ hasText: 'Exported to' });
  await expect(saved).toBeVisible();
  const path = ((await saved.textContent()) ?? '').replace(/^.*Exported to /, '').trim();
  await saved.getByRole('button').click();
  return path;
}

async function exportWithChoices(
  window: Page,
  choose: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
) {
  await window.getByRole('button', { name: 'Export', exact: true }).click();
  await window.getByRole('menuitem', { name: 'Word with a template or comments' }).click();
  const dialog = window.getByRole('dialog', { name: 'Export as Word, with your choices' });
  await choose(dialog);
  await dialog.getByRole('button', { name: 'Export as Word' }).click();
}

/** Lets what the checks stop leave, where they do. */
async function passTheGate(window: Page): Promise<void> {
  const gate = window.getByRole('dialog', { name: 'The checks stop this export' });
  const after = gate.or(window.getByRole('alert')).first();
  await expect(after).toBeVisible();
  if (!(await gate.isVisible())) return;
  await gate
    .getByRole('textbox', { name: 'Reason for exporting anyway' })
    .fill('A journey exports what it has.');
  await gate.getByRole('button', { name: 'Export anyway' }).click();
}

/** Writes a tracked change into a document, as the force's Word would. */
function withTrackedChange(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const inserted =
    '<w:ins w:id="900" w:author="Head of crime" w:date="2018-03-09T10:15:00Z"><w:r><w:t xml:space="preserve"> since 2016</w:t></w:r></w:ins>';
  const at = xml.indexOf('</w:p>', xml.indexOf(SENTENCE));
  return zipSync({
    ...parts,
    'word/document.xml': strToU8(xml.slice(0, at) + inserted + xml.slice(at)),
  });
}

test('a colleague comments and suggests, the force challenges, and each is decided beside its sentence', async ({
  launchWithVault,
}) => {
  test.slow();
  const folder = await mkdtemp(join(tmpdir(), 'assay-export-'));
  const { window } = await launchWithVault({ args: [`--export-folder=${folder}`] });
  await openBeside(window, 'Moderation');
  const panel = beside(window, 'Moderation');
  const form = panel.getByRole('form', { name: 'New remark' });

  await clickSentence(window);
  await form.getByRole('textbox', { name: 'Your comment' }).fill('How do we know this?');
  await form.getByRole('button', { name: 'Add comment' }).click();
  const remarks = panel.getByRole('region', { name: 'Remarks' });
  await expect(remarks.getByText('Comment, open')).toBeVisible();

  await window.getByText('Suggest', { exact: true }).click();
  await sectionText(window).getByText('Areas for improvement').click();
  await form.getByRole('textbox', { name: 'Words to put in their place' }).fill('Areas to improve');
  await form.getByRole('button', { name: 'Add suggestion' }).click();
  await remarks.getByRole('button', { name: 'Put these words in' }).click();
  await expect(sectionText(window).getByRole('heading', { name: 'Areas to improve' })).toBeVisible();

  await window.getByText('Challenge', { exact: true }).click();
  await clickSentence(window);
  await form
    .getByRole('textbox', { name: 'What the force says is wrong' })
    .fill('It is the whole workforce.');
  await form.getByRole('textbox', { name: 'Who in the force said it, by role' }).fill('Head of crime');
  await form.getByRole('button', { name: 'Add challenge' }).click();
  const challenge = remarks.getByRole('listitem').filter({ hasText: 'Challenge, open' });
  await challenge.getByRole('button', { name: 'Do not accept' }).click();
  await expect(challenge).toContainText('Say why: the force reads this reason.');
  await challenge.getByRole('textbox', { name: 'Reason' }).fill('Two teams did not know.');
  await challenge.getByRole('button', { name: 'Do not accept' }).click();
  await expect(challenge).toHaveCount(0);
  expect(await barriers(window)).toEqual([]);

  await test.step('a Word document leaves with the remarks, comes back changed, and is read as challenges', async () => {
    await exportWithChoices(window, async (dialog) => {
      await dialog.getByRole('checkbox', { name: 'Put the remarks into the margin as comments' }).check();
    });
    await passTheGate(window);
    const docx = await readFile(await exported(window));
    expect(strFromU8(unzipSync(docx)['word/comments.xml'] ?? new Uint8Array())).toContain(
      'How do we know this?',
    );
    const returned = join(folder, 'returned.docx');
    await writeFile(returned, withTrackedChange(docx));
    await panel.getByLabel('Returned Word document').setInputFiles(returned);
    await expect(panel.getByText('One challenge was read and tied to its sentence.')).toBeVisible();
    await expect(remarks).toContainText('Puts in “since 2016”.');
    await panel.getByLabel('Returned Word document').setInputFiles(returned);
    await expect(panel.getByText('Everything in this document was read before.')).toBeVisible();
    await writeFile(returned, 'not a document');
    await panel.getByLabel('Returned Word document').setInputFiles(returned);
    await expect(panel.getByRole('alert')).toContainText('is not a Word document');
  });

  await test.step('the list of challenges leaves as a workbook', async () => {
    await panel.getByRole('button', { name: 'Export the list of challenges' }).click();
    const said = panel.getByText(/^Saved as /);
    await expect(said).toBeVisible();
    const path = ((await said.textContent()) ?? '').replace('Saved as ', '');
    const [sheet] = await readWorkbook(path);
    const rows = sheet?.data ?? [];
    const typed = rows.find((row) => row[3] === 'Head of crime' && row[2] === 'It is the whole workforce.');
    expect(String(typed?.[1])).toContain(SENTENCE);
    expect(typed?.slice(5, 7)).toEqual(['Not accepted', 'Two teams did not know.']);
  });
});

test('a grade is proposed, challenged, answered and made final, and the journal says so', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await openBeside(window, 'Moderation');
  const judgment = beside(window, 'Moderation').getByRole('region', { name: 'Judgment' });
  await judgment.getByRole('button', { name: 'Challenge this grade' }).click();
  await judgment.getByRole('button', { name: 'Challenge', exact: true }).click();
  await expect(judgment).toContainText('Say what in the evidence speaks for it.');
  await judgment.getByRole('combobox', { name: 'Grade you would give' }).click();
  await window.getByRole('option', { name: /Inadequate/ }).click();
  await judgment.getByRole('textbox', { name: 'Why' }).fill('Victims wait too long.');
  await judgment.getByRole('button', { name: 'Challenge', exact: true }).click();
  await expect(judgment.getByText('Challenged', { exact: true })).toBeVisible();
  await expect(judgment.getByRole('button', { name: 'Make it final' })).toHaveCount(0);
  await judgment.getByRole('textbox', { name: 'Answer' }).fill('The delays were mended during fieldwork.');
  await judgment.getByRole('button', { name: 'Keep the grade' }).click();
  await judgment.getByRole('button', { name: 'Make it final' }).click();
  await expect(judgment.getByText('Final', { exact: true })).toBeVisible();
  await goTo(window, 'Journal');
  await expect(window.getByText('Keep the grade after a challenge').first()).toBeVisible();
});

test('a kept version shows what changed since, and is restored', async ({ launchWithVault }) => {
  const { window } = await launchWithVault();
  await openBeside(window, 'Versions');
  const panel = beside(window, 'Versions');
  await panel.getByRole('textbox', { name: 'Name for the draft as it is now' }).fill('Sent to the force');
  await panel.getByRole('button', { name: 'Keep this version' }).click();
  await clickSentence(window);
  await window.keyboard.press('Home');
  await window.keyboard.type('We say that ');
  await panel.getByRole('button', { name: 'Compare Sent to the force with the draft' }).click();
  const dialog = window.getByRole('dialog', { name: 'Since “Sent to the force”' });
  await expect(dialog.getByRole('insertion').first()).toContainText('We say that');
  expect(await barriers(window)).toEqual([]);
  await dialog.getByRole('button', { name: 'Restore this version' }).click();
  await expect(sectionText(window)).not.toContainText('We say that');
  await window.keyboard.press('Control+z');
  await expect(sectionText(window)).toContainText('We say that');
});

test('a hand-written sentence is on the list until it rests on a finding, and evidence shows its sentences', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await openBeside(window, 'Sources');
  const panel = beside(window, 'Sources');
  const without = panel.getByRole('region', { name: 'Sentences without a source' });
  await expect(without).toContainText('Every sentence rests on something.');
  await writeAfter(window, SENTENCE, ' We were impressed.');
  await expect(without.getByRole('listitem').filter({ hasText: 'We were impressed.' })).toBeVisible();
  await without.getByRole('combobox', { name: /^Finding that this rests on: We were impressed/ }).click();
  await window.getByRole('option').first().click();
  await expect(without).toContainText('Every sentence rests on something.');
  const evidence = panel.getByRole('region', { name: 'Evidence in this section' });
  await evidence.locator('summary').filter({ hasText: '17 of 18' }).click();
  await evidence.getByRole('button', { name: /in 17 of them\.$/ }).click();
  expect(await window.evaluate(() => document.getSelection()?.toString())).toContain('in 17 of them.');
  expect(await barriers(window)).toEqual([]);
});

test('a template with macros is refused in a sentence; a clean one gives the document its look', async ({
  launchWithVault,
}) => {
  test.slow();
  const folder = await mkdtemp(join(tmpdir(), 'assay-export-'));
  const { window } = await launchWithVault({ args: [`--export-folder=${folder}`] });
  await openBeside(window, 'Evidence');
  const type = (kind: string) =>
    strToU8(
      `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.${kind}.main+xml"/></Types>`,
    );
  const styles = (more = '') =>
    strToU8(
      `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:rPr><w:color w:val="12AB34"/>${more}</w:rPr></w:style></w:styles>`,
    );
  const template = (name: string, kind: string, more = '') => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(zipSync({ '[Content_Types].xml': type(kind), 'word/styles.xml': styles(more) })),
  });
  await exportWithChoices(window, async (dialog) => {
    await dialog
      .getByLabel('House template')
      .setInputFiles(template('house.dotm', 'ms-word.template.macroEnabledTemplate'));
    expect(await barriers(window)).toEqual([]);
  });
  await passTheGate(window);
  await expect(window.getByText('This template carries macros')).toBeVisible();
  await window.getByRole('alert').filter({ hasText: 'macros' }).getByRole('button').click();

  await exportWithChoices(window, async (dialog) => {
    await dialog
      .getByLabel('House template')
      .setInputFiles(template('house.dotx', 'openxmlformats-officedocument.wordprocessingml.template'));
  });
  await passTheGate(window);
  const docx = unzipSync(await readFile(await exported(window)));
  expect(strFromU8(docx['word/styles.xml'] ?? new Uint8Array())).toContain('12AB34');

  await test.step('an export that takes long says so, and leaves nothing once it is cancelled', async () => {
    const before = await readdir(folder);
    const much = '<w:x w:val="1"/>'.repeat(1_500_000);
    await exportWithChoices(window, async (dialog) => {
      await dialog
        .getByLabel('House template')
        .setInputFiles(
          template('slow.dotx', 'openxmlformats-officedocument.wordprocessingml.template', much),
        );
    });
    const gate = window.getByRole('dialog', { name: 'The checks stop this export' });
    const making = window.getByRole('dialog', { name: 'Making the Word document' });
    await expect(gate.or(making).first()).toBeVisible();
    if (await gate.isVisible()) {
      await gate.getByRole('textbox', { name: 'Reason for exporting anyway' }).fill('To see it cancelled.');
      await gate.getByRole('button', { name: 'Export anyway' }).click();
    }
    await making.getByRole('button', { name: 'Cancel the export' }).click();
    await expect(making).toHaveCount(0);
    expect(await readdir(folder)).toEqual(before);
    await expect(window.getByRole('button', { name: 'Export', exact: true })).toBeEnabled();
  });
});

test('how many people held a point is inserted as a claim, and two counts stand beside each other', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await openBeside(window, 'Evidence');
  const section = sectionText(window);
  await writeAfter(window, SENTENCE, ' This was said by ');
  await window.getByRole('button', { name: 'Insert a claim' }).click();
  const dialog = window.getByRole('dialog', { name: 'Insert a claim' });
  await dialog.getByText('People', { exact: true }).click();
  await expect(dialog).toContainText(/\d+ of \d+ people/);
  const words = ((await dialog.getByText(/^“… .* …”$/).textContent()) ?? '').replace(/^“… | …”$/g, '');
  await dialog.getByRole('button', { name: 'Insert claim' }).click();
  await expect(section).toContainText(new RegExp(words, 'i'));

  await window.getByRole('button', { name: 'Insert a claim' }).click();
  await dialog.getByText('Two counts compared').click();
  await expect(dialog).toContainText('17 of the 18 cases that involved vulnerable victims, compared with');
  await dialog.getByRole('button', { name: 'Insert claim' }).click();
  await expect(section).toContainText(', compared with ');
  await expect(window.getByText('Every claim is up to date')).toBeVisible();
});

test('the web page that leaves holds no barrier that axe can find; a printing that is cancelled leaves no file', async ({
  launchWithVault,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-export-'));
  const { window: page } = await launchWithVault({ args: [`--export-folder=${folder}`] });
  await openBeside(page, 'Evidence');
  const html = await readFile(await exportSection(page, 'Web page'), 'utf8');

  const before = await readdir(folder);
  const answer = await page.evaluate(async () => {
    const paragraphs = '<p>A long document that nobody waits for.</p>'.repeat(40_000);
    const printed = window.assay.ask('export:pdf', {
      fileName: 'Long.pdf',
      html: `<!DOCTYPE html><html lang="en-GB"><title>Long</title><body>${paragraphs}</body></html>`,
      title: 'Long',
      marking: '',
    });
    await window.assay.ask('export:stop-printing', null);
    return printed;
  });
  expect(answer).toEqual({ ok: false, failure: { kind: 'cancelled' } });
  expect(await readdir(folder)).toEqual(before);

  // The page takes the window's place: the app is not needed any more.
  await page.setContent(html);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  expect(await barriers(page)).toEqual([]);
});
