import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chooseArchive } from '../../e2e/support/screens/archive';
import { createVault } from '../../e2e/support/screens/vault';
import { writeArchive } from '../../shared/archive/write-archive';
import type { Snapshot } from '../../shared/inspection/entities';
import type { Bench } from '../harness/row';
import { launchApp } from './launch-app';
import { nextTime } from './timeline';

const LONGEST_IMPORT_MS = 300_000;

/** A closed profile with one inspection in it, imported as an archive through the screens. A copy of its own. */
export async function seededProfile(bench: Bench, name: string, rows: () => Snapshot): Promise<string> {
  const original = await bench.once(name, () => seed(bench, rows()));
  const copy = await mkdtemp(join(bench.folder, 'profile-'));
  await cp(original, copy, { recursive: true });
  return copy;
}

async function seed(bench: Bench, snapshot: Snapshot): Promise<string> {
  const profile = await mkdtemp(join(bench.folder, 'seeded-'));
  const archive = join(profile, 'archive.zip');
  const content = { snapshot, journal: [], blobs: new Map(), framework: null };
  await writeFile(archive, writeArchive(content, { app: 'Assay bench', at: Date.UTC(2018, 0, 1) }));
  const { window, close } = await launchApp({ profile });
  await createVault(window);
  const dialog = await chooseArchive(window, archive);
  const checked = nextTime(window, 'background check', LONGEST_IMPORT_MS);
  await dialog
    .getByRole('button', { name: 'Import it as a new inspection' })
    .click({ timeout: LONGEST_IMPORT_MS });
  await shown(window);
  // Checked once, it is as it lies on an inspector's disk on every day after.
  await checked;
  await close();
  return profile;
}

/** Waits for an inspection to stand open. */
export async function shown(window: Page): Promise<void> {
  await window.getByRole('navigation', { name: 'Rooms' }).waitFor({ timeout: LONGEST_IMPORT_MS });
}

/** Opens the seeded inspection from the list, however long that takes. */
export async function openSeeded(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Open West Mercia Police 2017' }).click();
  await shown(window);
}
