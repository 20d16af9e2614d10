import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileSection, exportSection, openSection, sectionText } from './support/screens/draft';
import {
  addAreaForImprovement,
  addFinding,
  addNumber,
  judge,
  linkPassage,
  openQuestion,
} from './support/screens/findings';
import { createInspection } from './support/screens/inspections';
import { addSpeakers, describeNote, quickNote } from './support/screens/notes';
import { flagFile, openFile, reviewByKeyboard, reviewOf } from './support/screens/review';
import { countPoliceLists, draw, importList } from './support/screens/sample';
import { goTo, untilSaved } from './support/screens/shell';
import { createVault } from './support/screens/vault';
import { expect, test } from './support/test';

const HEADING = 'Investigating crimes involving vulnerable people';
const VULNERABLE = 18;

test('an inspector goes from the force’s crime list to a draft section in Word', async ({ launchApp }) => {
  test.slow();
  const out = await mkdtemp(join(tmpdir(), 'assay-exports-'));
  const { window, consoleErrors } = await launchApp({ args: [`--export-folder=${out}`] });
  await createVault(window);
  await createInspection(window);

  await test.step('draws sixty files from the crime list', async () => {
    await goTo(window, 'Sample');
    await importList(window);
    await countPoliceLists(window);
    await draw(window, 'whole job');
    await expect(window.getByText('60 files in the sample')).toBeVisible();
  });

  await test.step('reviews eighteen files with vulnerable victims by keyboard, one of them not effective', async () => {
    await goTo(window, 'Review');
    for (let number = 1; number <= VULNERABLE; number += 1) {
      const reference = `WM-${String(number).padStart(4, '0')}`;
      await expect(reviewOf(window, reference)).toBeVisible();
      await flagFile(window, reference, 'Vulnerable victim');
      const no = { number: 9, rationale: 'The telephone of the suspect was never looked at.' };
      await reviewByKeyboard(window, reference, number === 5 ? no : undefined);
    }
    await untilSaved(window);
  });

  await test.step('writes down what officers said', async () => {
    await quickNote(window);
    await window.keyboard.type('Detectives in two teams could explain how cases are allocated.');
    await window.keyboard.press('Enter');
    await window.keyboard.type('>We get the files that fit our training.');
    await describeNote(window, { title: 'Focus group with detectives', place: 'Worcester police station' });
    await addSpeakers(window, 7, 'detectives');
  });

  await test.step('states a finding on two kinds of source, with its number', async () => {
    await goTo(window, 'Findings');
    await openQuestion(window, 'Q3');
    const finding = await addFinding(
      window,
      HEADING,
      'The force generally investigates crimes involving vulnerable victims well.',
    );
    await linkPassage(window, finding, 'We get the files that fit our training');
    await addNumber(window, finding, {
      noun: 'cases that involved vulnerable victims',
      flag: 'Vulnerable victim',
    });
    await expect(finding.getByText(/17 of 18/).first()).toBeVisible();
    await addAreaForImprovement(
      window,
      'The force should assess risk again whenever officers cannot attend at once.',
    );
    await judge(window, 'Requires improvement', 'Investigations are good; the first response is not.');
    await untilSaved(window);
  });

  await test.step('compiles the section: the sentence about the 18 cases is there', async () => {
    await goTo(window, 'Draft');
    await openSection(window, 'Q3');
    await compileSection(window);
    await expect(sectionText(window)).toContainText(
      /18 cases that involved vulnerable victims.* in 17 of them\./,
    );
  });

  await test.step('one score changes: the sentence goes stale, one action mends it, undo brings it back', async () => {
    await goTo(window, 'Review');
    await openFile(window, 'WM-0001');
    await window.getByRole('button', { name: 'Change judgement' }).click();
    const dialog = window.getByRole('dialog', { name: 'Overall judgement' });
    await dialog.getByRole('radio', { name: 'No, not effective' }).check();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('The alibi was never tested.');
    await dialog.getByRole('button', { name: 'Complete with this judgement' }).click();
    await expect(reviewOf(window, 'WM-0001').getByText(/Completed: not effective/)).toBeVisible();

    await goTo(window, 'Draft');
    await expect(window.getByText('17 → 16')).toBeVisible();
    await expect(sectionText(window)).toContainText('in 17 of them');
    await window.getByRole('button', { name: 'Accept all stale claims' }).click();
    await expect(sectionText(window)).toContainText('in 16 of them');

    await window
      .getByRole('navigation', { name: 'Rooms' })
      .getByRole('link', { name: /^Draft/ })
      .focus();
    await window.keyboard.press('Control+z');
    await expect(sectionText(window)).toContainText('in 17 of them');
    await window.keyboard.press('Control+z');
    await expect(window.getByText('Every claim is up to date')).toBeVisible();
  });

  await test.step('exports Word and PDF, which somebody else’s readers open', async () => {
    const word = await exportSection(window, 'Word');
    const text = execFileSync('pandoc', ['--from=docx', '--to=plain', '--wrap=none', word], {
      encoding: 'utf8',
    });
    expect(text).toMatch(/18 cases that involved vulnerable victims.* in 17 of them\./);
    expect(text).toContain('The force should assess risk again whenever officers cannot attend at once.');
    expect(text).toContain('Requires improvement');
    expect(text).toContain('A sample of this size is small.');
    const pdf = await exportSection(window, 'PDF');
    expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
    const printed = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
    expect(printed.replaceAll(/\s+/g, ' ')).toContain('in 17 of them');
  });

  expect(consoleErrors).toEqual([]);
  await rm(out, { recursive: true });
});
