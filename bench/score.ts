import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { compileSection, openSection } from '../e2e/support/screens/draft';
import { openFile, reviewOf } from '../e2e/support/screens/review';
import { goTo, untilSaved } from '../e2e/support/screens/shell';
import { unlock } from '../e2e/support/screens/vault';
import { launchFloor, openTools } from './floor/floor-app';
import { rereadOnce } from './floor/in-the-window';
import type { Bench, BenchRow, PreparedRow } from './harness/row';
import { launchApp } from './support/launch-app';
import { openSeeded, seededProfile } from './support/seeded-profile';
import { filesAndNotesOf } from './support/seeds';
import { fromKeyToChange } from './support/timeline';

const FILE = 'WM-0001';

/** Taking a review out of the count, and putting it back: the stale mark of the draft comes and goes. */
export const score: BenchRow = {
  name: 'score',
  what: 'Change one score: key to every number and the stale mark on the screen',
  floorIs: 'one Dexie liveQuery that reads the same reviews again',
  unit: 'ms',
  goal: { kind: 'ratio', most: 1.5 },
  sizes: [100, 1_000, 10_000],
  sizeIs: 'case files',
  goalAt: 100,
  runs: 9,
  prepare: prepareScore,
};

async function prepareScore(size: number, bench: Bench): Promise<PreparedRow> {
  const reviews = `reviews-${size}.json`;
  await writeFile(join(bench.folder, reviews), JSON.stringify(filesAndNotesOf(size).review));
  const bare = await launchFloor(bench.folder);
  await openTools(bare.window);
  const floor = () => bare.window.evaluate(rereadOnce, `/files/${reviews}`);
  await floor();
  const profile = await seededProfile(bench, `${size} files and notes`, () => filesAndNotesOf(size));
  const { window, close } = await launchApp({ profile });
  await unlock(window);
  await openSeeded(window);
  await goTo(window, 'Draft');
  await openSection(window, 'Q3');
  await compileSection(window);
  await untilSaved(window);
  await goTo(window, 'Review');
  await openFile(window, FILE);
  return {
    value: async () => {
      const taken = await reopen(window);
      return [taken, await complete(window)];
    },
    floor,
    close: async () => {
      await close();
      await bare.close();
    },
  };
}

const DRAFT_MARK = 'nav[aria-label=Rooms] a[href$="/draft"]';

async function reopen(window: Page): Promise<number> {
  const button = reviewOf(window, FILE).getByRole('button', { name: 'Reopen' });
  await button.focus();
  const painted = await fromKeyToChange(window, 'Enter', DRAFT_MARK);
  await window.keyboard.press('Enter');
  return painted();
}

async function complete(window: Page): Promise<number> {
  await reviewOf(window, FILE).locator('fieldset').first().focus();
  const painted = await fromKeyToChange(window, 'Enter', DRAFT_MARK);
  await window.keyboard.press('Control+Enter');
  const milliseconds = await painted();
  await openFile(window, FILE);
  return milliseconds;
}
