import type { Page } from '@playwright/test';
import { openSection, sectionText } from '../e2e/support/screens/draft';
import { quickNote } from '../e2e/support/screens/notes';
import { openFile, reviewOf } from '../e2e/support/screens/review';
import { goTo } from '../e2e/support/screens/shell';
import { unlock } from '../e2e/support/screens/vault';
import { launchFloor } from './floor/floor-app';
import { showBare } from './floor/in-the-window';
import type { Bench, BenchRow, PreparedRow } from './harness/row';
import { median } from './harness/statistics';
import { FRAMES_AT_ONCE, keyUntilSaved, typeKeys } from './support/keystrokes';
import { launchApp } from './support/launch-app';
import { openSeeded, seededProfile } from './support/seeded-profile';
import { filesAndNotesOf, longDraftOf } from './support/seeds';

const FRAME_MS = 16.7;
const KEYS = 40;
const SAVES = 7;

type Kind = Parameters<typeof showBare>[0];

function typingRow(row: {
  name: string;
  what: string;
  kind: Kind;
  most: number;
  profile: (size: number, bench: Bench) => Promise<string>;
  sizes: number[];
  sizeIs: string;
  /** Goes to the place and leaves the cursor in it. */
  begin: (window: Page) => Promise<void>;
}): BenchRow {
  const { name, what, kind, most, sizes, sizeIs } = row;
  return {
    name,
    what,
    floorIs: kind === 'input' ? 'one bare input' : 'an empty contenteditable',
    unit: 'ms',
    goal: { kind: 'ratio', most },
    p99Below: FRAME_MS,
    sizes,
    sizeIs,
    runs: 7,
    prepare: (size, bench) => prepareTyping(size, bench, row),
  };
}

async function prepareTyping(
  size: number,
  bench: Bench,
  { kind, profile, begin }: Parameters<typeof typingRow>[0],
): Promise<PreparedRow> {
  const bare = await launchFloor(bench.folder, { args: FRAMES_AT_ONCE });
  await bare.window.evaluate(showBare, kind);
  const { window, close } = await launchApp({ profile: await profile(size, bench), args: FRAMES_AT_ONCE });
  await unlock(window);
  await openSeeded(window);
  await begin(window);
  // The first keys compile what the rest uses, on both sides.
  await typeKeys(window, KEYS);
  await typeKeys(bare.window, KEYS);
  return {
    value: () => typeKeys(window, KEYS),
    floor: () => typeKeys(bare.window, KEYS),
    details: async () => {
      const saved: number[] = [];
      for (let at = 0; at < SAVES; at += 1) saved.push(await keyUntilSaved(window));
      return { 'from a key to both copies on the disk (ms)': median(saved) };
    },
    close: async () => {
      await close();
      await bare.close();
    },
  };
}

const inspectionOf = (count: number, bench: Bench) =>
  seededProfile(bench, `${count} files and notes`, () => filesAndNotesOf(count));

export const keysNote = typingRow({
  name: 'keys-note',
  what: 'Type in a note: key to paint',
  kind: 'contenteditable',
  most: 1.15,
  profile: inspectionOf,
  sizes: [100, 1_000, 10_000],
  sizeIs: 'files and notes',
  begin: quickNote,
});

export const keysReview = typingRow({
  name: 'keys-review',
  what: 'Type a rationale in a review form: key to paint',
  kind: 'input',
  most: 1.15,
  profile: inspectionOf,
  sizes: [100, 1_000, 10_000],
  sizeIs: 'files and notes',
  begin: async (window) => {
    await goTo(window, 'Review');
    await openFile(window, 'WM-0001');
    const review = reviewOf(window, 'WM-0001');
    await review.getByRole('button', { name: 'Reopen' }).click();
    await review.locator('fieldset').first().focus();
    await window.keyboard.press('n');
    await review.getByRole('textbox', { name: 'Rationale' }).and(window.locator(':focus')).waitFor();
  },
});

export const keysDraft = typingRow({
  name: 'keys-draft',
  what: 'Type in a draft of 60 pages: key to paint',
  kind: 'contenteditable',
  most: 1.5,
  profile: (paragraphs, bench) =>
    seededProfile(bench, `${paragraphs} paragraphs`, () => longDraftOf(paragraphs)),
  // 300 paragraphs are 60 pages.
  sizes: [3, 30, 300],
  sizeIs: 'paragraphs',
  begin: async (window) => {
    await goTo(window, 'Draft');
    await openSection(window, 'Q3');
    await sectionText(window).locator('p').nth(1).click();
  },
});
