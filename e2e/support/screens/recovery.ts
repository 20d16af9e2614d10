import { expect, type Page } from '@playwright/test';
import type { RunningApp } from '../launch';
import { endAllOn, processesOn } from '../processes';
import { PASSPHRASE } from './vault';

const recoverIn = (window: Page) => window.getByRole('button', { name: 'Recover from the safety log' });
const inspectionsIn = (window: Page) => window.getByRole('heading', { name: 'Inspections', exact: true });

async function unlock(window: Page): Promise<'unlocked' | 'damaged'> {
  await window.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  await window.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(recoverIn(window).or(inspectionsIn(window))).toBeVisible();
  return (await inspectionsIn(window).isVisible()) ? 'unlocked' : 'damaged';
}

/** Unlocks and takes every offer on the way to the inspections; answers the app as it runs afterwards, and how it got there. */
export async function unlockOrRecover(
  run: RunningApp,
  launchApp: (options: { profile: string }) => Promise<RunningApp>,
): Promise<{ run: RunningApp; how: 'unlocked' | 'recovered' | 'set aside' }> {
  if ((await unlock(run.window)) === 'unlocked') return { run, how: 'unlocked' };
  await recoverIn(run.window).click();
  const setAside = run.window.getByRole('button', { name: 'Set the database aside and start again' });
  await expect(setAside.or(inspectionsIn(run.window))).toBeVisible();
  if (await inspectionsIn(run.window).isVisible()) return { run, how: 'recovered' };
  const before = new Set(processesOn(run.profile));
  // By keyboard: what is said has the focus, and the way out is the next stop.
  await run.window.keyboard.press('Tab');
  await expect(setAside).toBeFocused();
  await run.window.keyboard.press('Enter');
  await expect.poll(() => run.hasEnded(), 'Assay ends').toBe(true);
  // It starts again by itself, out of Playwright's reach; this ends it as a power cut would, wherever it has got to.
  const started = () => processesOn(run.profile).filter((pid) => !before.has(pid));
  await expect.poll(() => started().length, 'and starts again').toBeGreaterThan(0);
  await endAllOn(run.profile);
  const again = await launchApp({ profile: run.profile });
  expect(await unlock(again.window)).toBe('damaged');
  await expect(again.window.getByText('The damaged database is set aside.')).toBeVisible();
  await recoverIn(again.window).click();
  await expect(inspectionsIn(again.window)).toBeVisible();
  return { run: again, how: 'set aside' };
}
