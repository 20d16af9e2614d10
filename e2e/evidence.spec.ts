import type { Page } from '@playwright/test';
import { barriers } from './support/barriers';
import { addFinding, linkPassage, openQuestion } from './support/screens/findings';
import { createInspection } from './support/screens/inspections';
import { addSpeakers, describeNote, quickNote } from './support/screens/notes';
import { openFile, reviewOf } from './support/screens/review';
import { goTo, untilSaved } from './support/screens/shell';
import { expect, test } from './support/test';

const HEADING = 'Investigating crimes involving vulnerable people';
/** Six focus groups: how many spoke, and how many of them said that the work cannot be managed. */
const GROUPS = [
  { place: 'Telford', people: 8, held: 6 },
  { place: 'Shrewsbury', people: 7, held: 5 },
  { place: 'Hereford', people: 6, held: 5 },
  { place: 'Worcester', people: 7, held: 5 },
  { place: 'Redditch', people: 6, held: 4 },
  { place: 'Kidderminster', people: 7, held: 4 },
];

async function writeGroup(window: Page, group: (typeof GROUPS)[number]): Promise<void> {
  await quickNote(window);
  await window.keyboard.type(`Workloads in ${group.place} cannot be managed.`);
  await describeNote(window, { title: `Focus group ${group.place}`, place: group.place });
  await addSpeakers(window, group.people, 'detectives');
  await window.getByRole('textbox', { name: 'Note text' }).click();
  await window.getByRole('textbox', { name: 'This point was held by' }).fill(String(group.held));
  await untilSaved(window);
}

test('29 of 41 people allow “the majority” and not “most”, and a contrary account stops the sign-off until it is addressed', async ({
  launchWithVault,
}) => {
  test.slow();
  const { window } = await launchWithVault();
  await createInspection(window);
  for (const group of GROUPS) await writeGroup(window, group);
  await quickNote(window);
  await window.keyboard.type('Chief officers say that workloads are fine.');
  await describeNote(window, { title: 'Chief officers', place: 'Headquarters' });
  await addSpeakers(window, 2, 'chief officers');
  await quickNote(window);
  await window.keyboard.type('Seen in the office: trays of cases that nobody had opened.');
  await describeNote(window, { title: 'Visit', place: 'Telford' });
  await window.getByRole('combobox', { name: 'Kind of note' }).last().click();
  await window.getByRole('option', { name: 'Observation' }).click();
  await untilSaved(window);

  await goTo(window, 'Findings');
  await openQuestion(window, 'Q3');
  const finding = await addFinding(window, HEADING, 'Detectives cannot manage their workloads.');
  for (const { place } of GROUPS) await linkPassage(window, finding, `Workloads in ${place}`);
  await expect(finding.getByText('29 of 41 people in six groups')).toBeVisible();
  await expect(finding.getByRole('list', { name: 'May be written' })).toContainText('✓ the majority');
  await expect(finding.getByRole('list', { name: 'May be written' })).not.toContainText('✓ most');
  await expect(finding.getByRole('list', { name: 'May not' })).toContainText('✗ most');

  await linkPassage(window, finding, 'trays of cases');
  await expect(finding.getByRole('button', { name: 'Sign off' })).toBeEnabled();
  await linkPassage(window, finding, 'workloads are fine', '− Contradicting');
  await expect(finding.getByText('One contradiction is open: say how it was addressed.')).toBeVisible();
  await expect(finding.getByRole('button', { name: 'Sign off' })).toBeDisabled();
  await finding
    .getByRole('textbox', { name: 'How it was addressed' })
    .fill('We counted the open cases of each detective.');
  await finding.getByRole('button', { name: 'Sign off' }).click();
  await expect(finding.getByText('Signed off')).toBeVisible();

  // Another scale, other words: this one lets "most" begin at 70%.
  await goTo(window, 'Plan');
  await window.getByRole('button', { name: 'Write a scale of your own' }).click();
  const scale = window.getByRole('dialog', { name: 'A scale of your own' });
  await scale.getByRole('textbox', { name: 'Whose scale it is' }).fill('Bands invented for a journey.');
  await scale.getByRole('textbox', { name: 'From, % (3)' }).fill('70');
  await expect(scale).toContainText('“most” and “the majority” both hold the same shares.');
  await expect(scale.getByRole('button', { name: 'Use this scale' })).toBeDisabled();
  await scale.getByRole('textbox', { name: 'To, % (4)' }).fill('70');
  await scale.getByRole('button', { name: 'Use this scale' }).click();
  await goTo(window, 'Findings');
  await openQuestion(window, 'Q3');
  await expect(finding.getByRole('list', { name: 'May be written' })).toContainText('✓ most');
  await expect(finding.getByRole('list', { name: 'May not' })).toContainText('✗ the majority');
});

test('evidence is dragged onto a finding’s column, and the keyboard does the same', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await createInspection(window);
  await quickNote(window);
  await window.keyboard.type('Risk forms lay unread in the tray.');
  await describeNote(window, { title: 'Visit', place: 'Telford' });
  await untilSaved(window);
  await goTo(window, 'Findings');
  await openQuestion(window, 'Q3');
  const finding = await addFinding(window, HEADING, 'Risk forms are not read.');
  await window.getByRole('button', { name: 'Show the evidence to link' }).click();
  const tray = window.getByRole('complementary', { name: 'Evidence to link' });
  const column = (name: string) => finding.getByRole('region', { name: new RegExp(`^${name}`) });
  // In sight before the drag begins: a page that scrolls under a pressed button takes its grip away.
  await column('Contradicting').scrollIntoViewIfNeeded();
  await tray.getByRole('listitem').filter({ hasText: 'Risk forms lay' }).dragTo(column('Contradicting'));
  await expect(column('Contradicting')).toContainText('Risk forms lay unread');
  expect(await barriers(window)).toEqual([]);
  await expect(tray).toContainText('Nothing of this kind is left to link.');
  await column('Contradicting')
    .getByRole('listitem')
    .dragTo(column('Supporting'), { sourcePosition: { x: 6, y: 6 } });
  await expect(column('Supporting')).toContainText('Risk forms lay unread');

  await column('Supporting')
    .getByRole('button', { name: /^Move: / })
    .press('Enter');
  await window.getByRole('menuitem', { name: 'Context' }).press('Enter');
  await expect(column('Context')).toContainText('Risk forms lay unread');
  await column('Context')
    .getByRole('button', { name: /^Unlink: / })
    .press('Enter');
  await tray.getByRole('button', { name: /^Link to a finding: Risk forms/ }).press('Enter');
  await window.getByRole('menuitem', { name: 'Supporting' }).press('Enter');
  await expect(column('Supporting')).toContainText('Risk forms lay unread');
});

test('names in a note are marked, and one key writes the role instead', async ({ launchWithVault }) => {
  const { window } = await launchWithVault();
  await createInspection(window);
  await quickNote(window);
  await window.keyboard.type('PC Harris gave us 07700 900123 to call back.');
  await expect(window.getByText('2 places may tell who somebody is.')).toBeVisible();
  await window.keyboard.press('Control+.');
  await window.keyboard.press('Control+.');
  await expect(window.getByRole('textbox', { name: 'Note text' })).toHaveText(
    'An officer gave us [telephone number] to call back.',
  );
});

test('the matrix shows what stands behind a heading, and where nobody has looked', async ({
  launchWithVault,
}) => {
  const { window } = await launchWithVault();
  await window.getByRole('button', { name: 'Open the example inspection' }).click();
  await goTo(window, 'Evidence');
  const cell = window.getByRole('button', {
    name: /^Investigating crimes involving vulnerable people, case file: \d/,
  });
  await cell.click();
  const panel = window.getByRole('complementary', { name: 'Behind this cell' });
  await expect(panel).toContainText('17 of 18');
  await window
    .getByRole('button', { name: /, public: nothing$/ })
    .first()
    .click();
  await expect(panel).toContainText('Nothing from this kind of source yet.');
  await window.getByRole('tab', { name: 'Places by role' }).click();
  await expect(window.getByText(/^\d+ of \d+ planned conversations held/)).toBeVisible();

  await window.getByRole('tab', { name: 'Strength' }).click();
  const byStrength = window.getByRole('list', { name: 'Findings by strength' });
  await expect(byStrength).toContainText(/kinds? of source/);
  expect(await barriers(window)).toEqual([]);
  await window.getByRole('tab', { name: 'Contradictions' }).click();
  await expect(
    window.getByRole('list', { name: 'Contradictions' }).getByRole('listitem').first(),
  ).toContainText(/Open|Addressed/);
  expect(await barriers(window)).toEqual([]);
  await window.getByRole('tab', { name: 'Headings by source' }).click();
  await window.getByText('Questions', { exact: true }).click();
  await expect(
    window.getByRole('button', { name: /^Protecting vulnerable people.*, case file: / }),
  ).toBeVisible();

  // A quick note knows the question of the finding one was on, and the one that a file review serves.
  const details = window.getByRole('complementary', { name: 'Details of the note' });
  await window.getByRole('tab', { name: 'Strength' }).click();
  await byStrength.getByRole('listitem').filter({ hasText: 'Q4' }).first().getByRole('link').focus();
  await quickNote(window);
  await expect(details.getByText(/^Q4 /)).toBeVisible();
  await goTo(window, 'Review');
  await openFile(window, 'WM-0001');
  await expect(reviewOf(window, 'WM-0001')).toBeVisible();
  await quickNote(window);
  await expect(details.getByText(/^Q3 /)).toBeVisible();
});
