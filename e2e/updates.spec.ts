import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { freshProfile } from './support/launch';
import { openInspection } from './support/screens/inspections';
import { noteText } from './support/screens/notes';
import { goTo } from './support/screens/shell';
import { PASSPHRASE, unlock } from './support/screens/vault';
import { expect, test } from './support/test';

// Vaults as earlier versions left them, frozen: a zip of the key files, the safety log and the database. Each holds an
// invented inspection with one finding and one note, under the passphrase of the journeys. Freeze one at each release.

const FROZEN = join(import.meta.dirname, 'fixtures/vaults');
const NOTE = 'Eleven of the response officers told us that they are single-crewed at night.';
const FINDING = 'The force records what it is told.';
const KILLS = 3;

async function thaw(name: string): Promise<string> {
  const profile = await freshProfile();
  for (const [path, bytes] of Object.entries(unzipSync(await readFile(join(FROZEN, name))))) {
    await mkdir(dirname(join(profile, path)), { recursive: true });
    await writeFile(join(profile, path), bytes);
  }
  return profile;
}

async function expectAllOfIt(window: Page): Promise<void> {
  await openInspection(window);
  await goTo(window, 'Notes');
  await window.getByRole('navigation', { name: 'Notes' }).getByRole('listitem').first().click();
  await expect(noteText(window)).toHaveText(NOTE);
  await goTo(window, 'Findings');
  await expect(window.getByRole('main').getByText(FINDING).first()).toBeVisible();
  await goTo(window, 'Journal');
  await window.getByRole('button', { name: 'Verify the chain' }).click();
  await expect(window.getByText(/^Whole: .* changes checked/)).toBeVisible();
}

const backupsBefore = (profile: string): string[] =>
  existsSync(join(profile, 'set-aside')) ? readdirSync(join(profile, 'set-aside')) : [];

async function steps(profile: string): Promise<string> {
  return JSON.stringify(
    /"steps":\s*\[[^\]]*\]/.exec(await readFile(join(profile, 'vault.key'), 'utf8'))?.[0] ?? '',
  );
}

for (const name of readdirSync(FROZEN)) {
  test(`a vault of ${name} opens with everything in it, after a backup`, async ({ launchApp }) => {
    const profile = await thaw(name);
    const before = await steps(profile);
    const first = await launchApp({ profile });
    await unlock(first.window);
    await expectAllOfIt(first.window);
    await first.close();
    const after = await steps(profile);
    expect(after).toContain('sign-the-journal');
    expect(backupsBefore(profile).length, 'one backup, if there was anything to do').toBe(
      before === after ? 0 : 1,
    );

    const second = await launchApp({ profile });
    await unlock(second.window);
    await expectAllOfIt(second.window);
    expect(await steps(profile)).toBe(after);
    expect(backupsBefore(profile).length).toBe(before === after ? 0 : 1);
  });
}

/** Frozen before there was a step to take; the others are up to date and leave nothing to cut off. */
const OUTDATED = readdirSync(FROZEN).filter((name) => name.endsWith('-unsigned.zip'));

for (const name of OUTDATED) {
  test(`an update of ${name} that is cut off is done at the next start`, async ({ launchApp }) => {
    test.setTimeout(240_000);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const profile = await thaw(name);
      const cut = await launchApp({ profile });
      await cut.window.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
      await cut.window.getByRole('button', { name: 'Unlock', exact: true }).click();
      // From the first moment on at which something may have been changed, a little later each time.
      await expect.poll(() => backupsBefore(profile).length > 0, { intervals: [2] }).toBe(true);
      await pause(kill * 15);
      await cut.kill();

      const next = await launchApp({ profile });
      await unlock(next.window);
      await expectAllOfIt(next.window);
      expect(await steps(profile)).toContain('sign-the-journal');
      await next.close();
    }
  });
}
