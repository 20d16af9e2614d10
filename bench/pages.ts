import type { Page } from '@playwright/test';
import type { Room } from '../e2e/support/screens/shell';
import { unlock } from '../e2e/support/screens/vault';
import { launchFloor } from './floor/floor-app';
import type { Bench, BenchRow, PreparedRow } from './harness/row';
import { median } from './harness/statistics';
import { launchApp } from './support/launch-app';
import { openSeeded, seededProfile } from './support/seeded-profile';
import { filesAndNotesOf } from './support/seeds';
import { fromClickToNewPage } from './support/timeline';

const ROOMS: readonly Room[] = [
  'Plan',
  'Sample',
  'Review',
  'Notes',
  'Evidence',
  'Findings',
  'Draft',
  'Journal',
  'Settings',
  'Overview',
];

/** Every room in turn by the sidebar; the slowest of a lap counts. */
export const pages: BenchRow = {
  name: 'pages',
  what: 'Open any page: click to paint, the slowest room',
  floorIs: 'one painted frame: a click that changes one word of an empty page',
  unit: 'ms',
  goal: { kind: 'ratio', most: 3 },
  sizes: [100, 1_000, 10_000],
  sizeIs: 'files and notes',
  runs: 7,
  prepare: preparePages,
};

async function preparePages(size: number, bench: Bench): Promise<PreparedRow> {
  const bare = await launchFloor(bench.folder);
  await bare.window.evaluate(showButton);
  const profile = await seededProfile(bench, `${size} files and notes`, () => filesAndNotesOf(size));
  const { window, close } = await launchApp({ profile });
  await unlock(window);
  await openSeeded(window);
  const took = new Map<Room, number[]>(ROOMS.map((room) => [room, []]));
  const lap = async () => {
    for (const room of ROOMS) took.get(room)?.push(await visit(window, room));
    return Math.max(...ROOMS.map((room) => took.get(room)?.at(-1) ?? 0));
  };
  // The first lap loads the rooms.
  await lap();
  for (const times of took.values()) times.length = 0;
  return {
    value: lap,
    floor: async () => {
      const painted = await fromClickToNewPage(bare.window, 'body');
      await bare.window.getByRole('button').click();
      return painted();
    },
    details: () =>
      Promise.resolve(Object.fromEntries([...took].map(([room, times]) => [room, median(times)]))),
    close: async () => {
      await close();
      await bare.close();
    },
  };
}

async function visit(window: Page, room: Room): Promise<number> {
  const link = window
    .getByRole('navigation', { name: 'Rooms' })
    .getByRole('link', { name: new RegExp(`^${room}`) });
  // Where the pointer comes to rest first, as a hand does it.
  await link.hover();
  const painted = await fromClickToNewPage(window, '#page');
  await link.click();
  return painted();
}

function showButton(): void {
  const show = (word: string) => {
    const button = document.createElement('button');
    button.textContent = word;
    button.addEventListener('click', () => show(`${word}.`));
    document.body.replaceChildren(button);
  };
  show('Go');
}
