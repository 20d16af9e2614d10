import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LARGEST_ATTACHMENT } from '@shared/attachments/limits';
import { pdfSaying, pngSaying } from './support/files';
import { pastePicture } from './support/paste';
import { attach, attaching, attachments, file } from './support/screens/attachments';
import { addFinding, openQuestion } from './support/screens/findings';
import { createInspection } from './support/screens/inspections';
import { noteText, quickNote } from './support/screens/notes';
import { goTo, untilSaved } from './support/screens/shell';
import { expect, test } from './support/test';

test('a picture is pasted into a note, a file at the limit is taken and one byte more is not', async ({
  launchWithVault,
}) => {
  test.slow();
  const folder = await mkdtemp(join(tmpdir(), 'assay-limit-'));
  /** A file of that size, without the test writing all of it. */
  const sized = async (name: string, bytes: number) => {
    await writeFile(join(folder, name), 'A recording, mostly silence.');
    await truncate(join(folder, name), bytes);
    return join(folder, name);
  };
  const { window } = await launchWithVault();
  await createInspection(window);
  await quickNote(window);
  await window.keyboard.type('The whiteboard:');
  await pastePicture(window, pngSaying('forty-one calls'));
  const picture = attachments(window).getByRole('button', { name: /^Pasted picture .*\.png/ });
  await picture.click();
  const shown = window.getByRole('dialog', { name: /^Pasted picture/ }).locator('img');
  await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(4);
  await window.keyboard.press('Escape');
  // The text is as it was: no name of a file, no picture in it.
  await expect(noteText(window)).toHaveText('The whiteboard:');

  await attach(window, [await sized('too-long.dat', LARGEST_ATTACHMENT + 1)]);
  await expect(
    attaching(window).getByText('“too-long.dat” is a little over 200 MB; a file may have 200 MB at most'),
  ).toBeVisible();
  await expect(attachments(window).getByRole('listitem')).toHaveCount(1);
  await attach(window, [await sized('just-fits.dat', LARGEST_ATTACHMENT)]);
  await expect(file(window, 'just-fits.dat')).toContainText('200 MB', { timeout: 120_000 });
  await rm(folder, { recursive: true });
});

test('an attached document becomes evidence of a finding, and stands in the matrix', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await createInspection(window);
  await goTo(window, 'Attachments');
  await attach(window, [
    { name: 'action-plan.pdf', mimeType: 'application/pdf', buffer: pdfSaying('Action plan, June 2017') },
  ]);
  await expect(window.getByRole('button', { name: /^action-plan\.pdf/ })).toBeVisible();
  await untilSaved(window);
  await goTo(window, 'Findings');
  await openQuestion(window, 'Q3');
  const heading = 'Investigating crimes involving vulnerable people';
  const finding = await addFinding(window, heading, 'The force has a plan for domestic abuse.');
  await finding.getByRole('button', { name: 'Link evidence' }).click();
  const dialog = window.getByRole('dialog', { name: 'Link evidence' });
  await dialog.getByRole('tab', { name: 'Document' }).click();
  await dialog.getByRole('combobox', { name: 'Attached file' }).click();
  await window.getByRole('option', { name: 'action-plan.pdf' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Title, date and page' })).toHaveValue('action-plan.pdf');
  await dialog.getByRole('textbox', { name: 'Title, date and page' }).fill('Action plan, June 2017, p. 1');
  await dialog.getByRole('button', { name: 'Link this document' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(finding.getByRole('region', { name: /^Supporting/ })).toContainText(
    'Action plan, June 2017, p. 1',
  );

  await goTo(window, 'Evidence');
  await window.getByRole('button', { name: new RegExp(`^${heading}, document: 1`) }).click();
  await expect(window.getByRole('complementary', { name: 'Behind this cell' })).toContainText(
    'Action plan, June 2017, p. 1',
  );
});
