import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { withSmallDisk } from '../electron/testing/small-disk';
import { compileSection, openSection, sectionText } from './support/screens/draft';
import { goTo } from './support/screens/shell';
import { expect, test } from './support/test';

/** The example's section on vulnerable people, compiled. */
async function openCompiledSection(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Open the example inspection' }).click();
  await goTo(window, 'Draft');
  await openSection(window, 'Q3');
  await compileSection(window);
}

async function exportWord(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Export', exact: true }).click();
  await window.getByRole('menuitem', { name: 'Word', exact: true }).click();
}

test('a full disk is said plainly, nothing half-written is left, and the draft is as it was', async ({
  launchWithVault,
}) => {
  await withSmallDisk(4, async (disk) => {
    const { app, window, close } = await launchWithVault({ args: [`--export-folder=${disk.folder}`] });
    await openCompiledSection(window);
    await disk.fill(app.process().pid);
    const before = await readdir(disk.folder);
    await exportWord(window);
    await expect(window.getByText('The disk is full, so nothing was exported')).toBeVisible();
    expect(await readdir(disk.folder)).toEqual(before);
    await expect(sectionText(window)).toContainText('in 17 of them');
    await close();
    await disk.makeRoom();
  });
});

test('a folder that cannot be written is said plainly, and the draft is as it was', async ({
  launchWithVault,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-export-'));
  const blocked = join(folder, 'blocked');
  await writeFile(blocked, 'a file where the folder should be');
  const { window } = await launchWithVault({ args: [`--export-folder=${blocked}`] });
  await openCompiledSection(window);
  await exportWord(window);
  await expect(window.getByText('That folder cannot be written to, so nothing was exported')).toBeVisible();
  expect(await readdir(folder)).toEqual(['blocked']);
  await expect(sectionText(window)).toContainText('in 17 of them');
  await rm(folder, { recursive: true });
});
