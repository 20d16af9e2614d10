import type { Page } from '@playwright/test';
import { barriers } from './support/barriers';
import type { RunningApp } from './support/launch';
import { compileSection } from './support/screens/draft';
import { createInspection } from './support/screens/inspections';
import { goTo, type Room } from './support/screens/shell';
import { createVault, PASSPHRASE } from './support/screens/vault';
import { expect, test } from './support/test';

const rooms: Room[] = [
  'Overview',
  'Plan',
  'Sample',
  'Review',
  'Notes',
  'Themes',
  'Evidence',
  'Findings',
  'Draft',
  'Search',
  'Attachments',
  'Journal',
  'Settings',
];

/** The tabs that a room does not open on. */
const tabs: Partial<Record<Room, string[]>> = {
  Sample: ['Progress', 'Certificate'],
  Review: ['Numbers', 'Second reviews', 'Checklist'],
  Evidence: ['Strength', 'Contradictions', 'Data series', 'Places by role'],
  Draft: ['Sources', 'Moderation', 'Versions'],
};

/** Each room, and each tab in it, as "Evidence, Strength". */
async function visit(window: Page, look: () => Promise<string[]>): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  const note = async (place: string) => {
    const here = await look();
    if (here.length > 0) found[place] = here;
  };
  for (const room of rooms) {
    await enter(window, room);
    await note(room);
    if (room === 'Draft') await compileSection(window);
    for (const name of tabs[room] ?? []) {
      const tab = window.getByRole('tab', { name: new RegExp(`^${name}`) });
      await tab.click();
      await expect(tab).toHaveAttribute('aria-selected', 'true');
      await note(`${room}, ${name}`);
    }
  }
  return found;
}

/** Waits until the room's own page stands. */
async function enter(window: Page, room: Room): Promise<void> {
  await goTo(window, room);
  await expect(window.getByRole('link', { name: new RegExp(`^${room}`), exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(window.locator('#page')).not.toBeEmpty();
  await expect(window.getByRole('main').locator('[aria-busy="true"], .mantine-Loader-root')).toHaveCount(0);
}

async function openExample(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Open the example inspection' }).click();
  await expect(window.getByRole('heading', { name: 'West Mercia Police 2017' })).toBeVisible();
}

async function barriersOfRooms(window: Page): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const room of rooms) {
    await enter(window, room);
    const here = await barriers(window);
    if (here.length > 0) found[room] = here;
  }
  return found;
}

async function chooseColours(window: Page, theme: 'Light' | 'Dark'): Promise<void> {
  await enter(window, 'Settings');
  await window.getByRole('combobox', { name: 'Colours' }).selectOption(theme);
}

async function zoom(app: RunningApp['app'], factor: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, by) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by);
  }, factor);
}

/** Elements that run out of the window at the right, where only a sideways scroll would reach them. */
function overflowing(window: Page): Promise<string[]> {
  return window.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = [document.documentElement, ...document.querySelectorAll('#root > *, main, #page')].filter(
      (element) => element.scrollWidth > element.clientWidth + 1,
    );
    return scrolls.map((element) => `${element.tagName} ${element.scrollWidth} in ${width}`);
  });
}

for (const theme of ['Light', 'Dark'] as const) {
  test(`no screen of the example inspection holds a barrier that axe can find (${theme})`, async ({
    launchWithVault,
  }) => {
    const { window } = await launchWithVault();
    await openExample(window);
    await chooseColours(window, theme);
    expect(await barriersOfRooms(window)).toEqual({});
  });

  test(`no room of a new inspection, where nothing is yet, holds a barrier (${theme})`, async ({
    launchWithVault,
  }) => {
    const { window } = await launchWithVault();
    await createInspection(window);
    await chooseColours(window, theme);
    expect(await barriersOfRooms(window)).toEqual({});
  });

  test(`no tab of the evidence holds a barrier that axe can find (${theme})`, async ({ launchWithVault }) => {
    const { window } = await launchWithVault();
    await openExample(window);
    await chooseColours(window, theme);
    await enter(window, 'Evidence');
    const found: Record<string, string[]> = {};
    // What is around the tabs is looked at with their room.
    for (const name of tabs.Evidence ?? []) {
      await window.getByRole('tab', { name }).click();
      await expect(window.getByRole('tabpanel', { name })).not.toBeEmpty();
      const here = await barriers(window, '[role="tabpanel"]');
      if (here.length > 0) found[`Evidence, ${name}`] = here;
    }
    expect(found).toEqual({});
  });
}

test('the way in, the list and the form for a new inspection hold no barrier', async ({ launchApp }) => {
  const { window } = await launchApp();
  await expect(window.getByRole('heading', { name: 'Set a passphrase' })).toBeVisible();
  await window.getByRole('textbox', { name: 'Passphrase', exact: true }).fill('short');
  await window.getByRole('button', { name: 'Create vault' }).click();
  await expect(window.getByText('Use at least 8 characters; four words are better.')).toBeVisible();
  expect(await barriers(window)).toEqual([]);
  await createVault(window);
  expect(await barriers(window)).toEqual([]);
  await window.getByRole('button', { name: 'New inspection' }).click();
  await window.getByRole('button', { name: 'Add an earlier area for improvement' }).click();
  await window.getByRole('combobox', { name: 'Scope of Q2' }).selectOption('Carried forward');
  await window.getByRole('button', { name: 'Create inspection' }).click();
  await expect(window.getByText('Say which force is inspected.')).toBeVisible();
  expect(await barriers(window)).toEqual([]);
  await window.getByRole('button', { name: 'Lock' }).click();
  await window.getByRole('textbox', { name: 'Passphrase', exact: true }).fill('not the passphrase');
  await window.getByRole('button', { name: 'Unlock' }).click();
  await expect(window.getByRole('alert')).toBeVisible();
  expect(await barriers(window)).toEqual([]);
});

test('search and the list of keys hold no barrier', async ({ launchWithVault }) => {
  const { window } = await launchWithVault();
  await openExample(window);
  await window.keyboard.press('Control+k');
  await window.getByRole('textbox', { name: 'Search or command' }).fill('wm-00');
  await expect(window.getByRole('button', { name: 'WM-0001' })).toBeVisible();
  expect(await barriers(window)).toEqual([]);
  await window.keyboard.press('Escape');
  await expect(window.getByRole('textbox', { name: 'Search or command' })).toBeHidden();
  await window.keyboard.press('?');
  await expect(window.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  expect(await barriers(window)).toEqual([]);
});

test('a first day is worked through without a mouse, and the focus is always seen', async ({ launchApp }) => {
  const { window } = await launchApp();
  const focused = window.locator(':focus');
  const rings = new Set<string>();
  // Within a few frames: asked in the turn of the key itself, a field that is being drawn again may not have it yet.
  const ring = () =>
    focused.evaluate(async (element) => {
      const hasRing = () => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      };
      for (let frame = 0; frame < 6 && !hasRing(); frame += 1)
        await new Promise((drawn) => requestAnimationFrame(drawn));
      const what = `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`;
      return hasRing() ? 'ring' : `no ring: ${what}`;
    });
  async function tabTo(role: 'button' | 'link' | 'combobox' | 'textbox', name: string): Promise<void> {
    const wanted = window.getByRole(role, { name, exact: true });
    await expect(async () => {
      await window.keyboard.press('Tab');
      rings.add(await ring());
      await expect(wanted).toBeFocused({ timeout: 1 });
    }).toPass({ intervals: [0] });
  }

  await expect(window.getByRole('textbox', { name: 'Passphrase', exact: true })).toBeFocused();
  await window.keyboard.type(PASSPHRASE);
  await tabTo('textbox', 'Repeat passphrase');
  await window.keyboard.type(PASSPHRASE);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: 'Inspections' })).toBeVisible();

  await tabTo('button', 'New inspection');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: 'New inspection' })).toBeVisible();
  await tabTo('combobox', 'Force');
  await window.keyboard.type('Dorset Police');
  await tabTo('textbox', 'Your name');
  await window.keyboard.type('Ada Lovelace');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: 'Dorset Police 2017' })).toBeVisible();

  await window.keyboard.press('g');
  await window.keyboard.press('p');
  await expect(window.getByRole('heading', { name: 'Plan', exact: true })).toBeVisible();
  await tabTo('combobox', 'Scope of Q2');
  await window.keyboard.press('ArrowDown');
  await expect(window.getByRole('combobox', { name: 'Scope of Q2' })).toHaveValue('carried-forward');
  await window.keyboard.press('Control+Shift+L');
  await expect(window.getByRole('textbox', { name: 'Passphrase', exact: true })).toBeFocused();
  await window.keyboard.type(PASSPHRASE);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('combobox', { name: 'Scope of Q2' })).toHaveValue('carried-forward');
  expect([...rings]).toEqual(['ring']);
});

test('at 200% every room is read without scrolling sideways', async ({ launchWithVault }) => {
  const { app, window } = await launchWithVault();
  await openExample(window);
  await zoom(app, 2);
  await expect.poll(() => window.evaluate(() => document.documentElement.clientWidth)).toBeLessThan(700);
  expect(await visit(window, () => overflowing(window))).toEqual({});
});

test('with the largest text nothing runs out of the window', async ({ launchWithVault }) => {
  const { window } = await launchWithVault();
  await openExample(window);
  await enter(window, 'Settings');
  await window.getByRole('combobox', { name: 'Text size' }).selectOption('Largest');
  const found: Record<string, string[]> = {};
  for (const room of rooms) {
    await enter(window, room);
    const here = await overflowing(window);
    if (here.length > 0) found[room] = here;
  }
  expect(found).toEqual({});
});
