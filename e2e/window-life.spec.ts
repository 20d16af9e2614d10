import type { ElectronApplication, Page } from '@playwright/test';
import { chooseFromMenu as choose } from './support/screens/menu';
import { expect, test } from './support/test';
import './support/window-bridge';

// Where the window opens, how it is told to lock, and how it closes.

const LONGEST_GOODBYE_MS = 3000;

async function hearAnnouncements(page: Page): Promise<() => Promise<unknown[]>> {
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    for (const name of ['announce:lock', 'announce:command'] as const) {
      window.assay.listen(name, (what) => void heard.push(what));
    }
  });
  return () => page.evaluate(() => Reflect.get(window, 'heard') as unknown[]);
}

const boundsOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());

/** In per cent: Chromium answers 1.7499999 for 1.75. */
const zoomOf = async (app: ElectronApplication) => {
  const factor = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor(),
  );
  return Math.round((factor ?? 0) * 100);
};

test('the window opens where it was, at the zoom it had', async ({ launchApp }) => {
  const first = await launchApp();
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 30, y: 40, width: 1100, height: 700 }),
  );
  await expect.poll(() => boundsOf(first.app)).toEqual({ x: 30, y: 40, width: 1100, height: 700 });
  for (let step = 0; step < 5; step += 1) await choose(first.app, 'View', 'Zoom in');
  await expect.poll(() => zoomOf(first.app)).toBe(200);
  await first.close();

  const second = await launchApp({ profile: first.profile });
  expect(await boundsOf(second.app)).toEqual({ x: 30, y: 40, width: 1100, height: 700 });
  await expect.poll(() => zoomOf(second.app)).toBe(200);
  await choose(second.app, 'View', 'Zoom out');
  await expect.poll(() => zoomOf(second.app)).toBe(175);
  await choose(second.app, 'View', 'Actual size');
  await expect.poll(() => zoomOf(second.app)).toBe(100);
});

test('the window cannot be made smaller than its screens', async ({ launchApp }) => {
  const { app } = await launchApp();
  const smallest = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getMinimumSize(),
  );
  expect(smallest).toEqual([1024, 640]);
});

test('the menu asks for a lock, a search, a note, undo and redo', async ({ launchApp }) => {
  const { app, window: page } = await launchApp();
  const heard = await hearAnnouncements(page);
  await choose(app, 'Assay', 'Lock');
  await choose(app, 'Go', 'Search or command');
  await choose(app, 'Go', 'Quick note');
  await choose(app, 'Edit', 'Undo');
  await choose(app, 'Edit', 'Redo');
  await expect
    .poll(heard)
    .toEqual([
      { because: 'menu' },
      { command: 'search' },
      { command: 'quick-note' },
      { command: 'undo' },
      { command: 'redo' },
    ]);
});

test('a laptop that sleeps or locks its screen asks for a lock', async ({ launchApp }) => {
  const { app, window: page } = await launchApp();
  const heard = await hearAnnouncements(page);
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('suspend');
    powerMonitor.emit('lock-screen');
  });
  await expect.poll(heard).toEqual([{ because: 'suspend' }, { because: 'screen-locked' }]);
});

test('a window that has nothing to write closes at once', async ({ launchApp }) => {
  const { app, window: page, hasEnded } = await launchApp();
  await page.waitForFunction(() => document.querySelector('#root')?.hasChildNodes() === true);
  await page.getByRole('button').first().waitFor();
  const asked = performance.now();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(hasEnded).toBe(true);
  expect(performance.now() - asked).toBeLessThan(LONGEST_GOODBYE_MS);
});

test('a window that hangs does not keep the app from closing', async ({ launchApp }) => {
  const { app, window: page, hasEnded } = await launchApp();
  await page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(hasEnded).toBe(true);
});
