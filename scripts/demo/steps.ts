import type { Page } from '@playwright/test';
import {
  addAreaForImprovement,
  addFinding,
  addNumber,
  judge,
  linkPassage,
  openQuestion,
} from '../../e2e/support/screens/findings';
import { addSpeakers, describeNote, quickNote } from '../../e2e/support/screens/notes';
import { flagFile, reviewByKeyboard } from '../../e2e/support/screens/review';
import { draw, importList, policeLists, sayWhatCounts } from '../../e2e/support/screens/sample';
import { goTo, untilSaved } from '../../e2e/support/screens/shell';

const VULNERABLE = 18;
const HEADING = 'Investigating crimes involving vulnerable people';

/** Sixty files from published crimes: the lists named, or extracts of West Mercia's last quarter of 2018. */
export function drawSample(lists: string[]): (window: Page) => Promise<void> {
  return async (window) => {
    await goTo(window, 'Sample');
    await importList(window, lists.length > 0 ? lists : policeLists);
    await sayWhatCounts(window);
    await draw(window, 'demo');
  };
}

/** Eighteen files with vulnerable victims, every criterion of each by keyboard; one is not effective. */
export async function reviewFiles(window: Page): Promise<void> {
  await goTo(window, 'Review');
  for (let number = 1; number <= VULNERABLE; number += 1) {
    const reference = `WM-${String(number).padStart(4, '0')}`;
    await flagFile(window, reference, 'Vulnerable victim');
    const no = { number: 9, rationale: 'The telephone of the suspect was never looked at.' };
    await reviewByKeyboard(window, reference, number === 5 ? no : undefined);
  }
  await untilSaved(window);
}

/** What seven detectives said, word for word and in the inspector's words. */
export async function writeNote(window: Page): Promise<void> {
  await quickNote(window);
  const lines = [
    'Detectives in two teams could explain how cases are allocated and reviewed.',
    '>We get the files that fit our training.',
    '>Supervision is better than last year, but there are days when nobody looks.',
    '!The daily allocation meeting works; it depends on two people.',
  ];
  for (const [at, line] of lines.entries()) {
    if (at > 0) await window.keyboard.press('Enter');
    await window.keyboard.type(line);
  }
  await describeNote(window, { title: 'Focus group with detectives', place: 'Worcester police station' });
  await addSpeakers(window, 7, 'detectives');
  await untilSaved(window);
}

/** A finding on two kinds of source with its number, two areas for improvement, a judgment. */
export async function stateFindings(window: Page): Promise<void> {
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
  await addAreaForImprovement(
    window,
    'The force should assess risk again whenever officers cannot attend at once.',
  );
  await addAreaForImprovement(
    window,
    'The force should make sure that supervisors check every risk form on the day it is written.',
  );
  await judge(window, 'Requires improvement', 'Investigations are good; the first response is not.');
  await untilSaved(window);
}
