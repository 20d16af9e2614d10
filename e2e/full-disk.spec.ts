import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type SmallDisk, withSmallDisk } from '../electron/testing/small-disk';
import type { RunningApp } from './support/launch';
import { randomNumbers } from './support/random-numbers';
import { createInspection, openInspection } from './support/screens/inspections';
import { noteText, quickNote } from './support/screens/notes';
import { goTo } from './support/screens/shell';
import { createVault, PASSPHRASE } from './support/screens/vault';
import { expect, test } from './support/test';
import { report, sizeOf } from './support/torture';

const EVENTS = sizeOf('full disks', { ordinary: 4, torture: 50 });
const MEGABYTES = 96;
const SEED = 20171109;

const saved = (window: Page) => window.getByText(/^Saved \d\d:\d\d:\d\d$/);
/** Chromium's database can stay silent until the app is started again; then the safety log has it all. */
const savedInLog = (window: Page) => window.getByText(/^Your work is saved in the safety log/);
const trouble = (window: Page) =>
  window.getByText(/^(Your last changes are not saved|Only one copy is saved)\.$/);

async function openNewestNote(window: Page): Promise<string> {
  await goTo(window, 'Notes');
  await window.getByRole('navigation', { name: 'Notes' }).getByRole('listitem').first().click();
  await expect(noteText(window)).not.toBeEmpty();
  return (await noteText(window).textContent()) ?? '';
}

/** Types until the disk has no room for it any more; answers what stood in the note when it was last called saved. */
async function typeUntilFull(window: Page, disk: SmallDisk, before: number): Promise<string> {
  let acknowledged = '';
  for (let word = 1; word <= before; word += 1) {
    await window.keyboard.type(`saved${word} `);
    await expect(saved(window)).toBeVisible();
    acknowledged = ((await noteText(window).textContent()) ?? '').trim();
  }
  await disk.fill();
  for (let word = 1; !(await trouble(window).isVisible()); word += 1) {
    await window.keyboard.type(`full${word} `);
    await expect(trouble(window).or(saved(window))).toBeVisible({ timeout: 60_000 });
    if (await saved(window).isVisible()) acknowledged = ((await noteText(window).textContent()) ?? '').trim();
  }
  return acknowledged;
}

const recover = (window: Page) => window.getByRole('button', { name: 'Recover from the safety log' });
const rooms = (window: Page) => window.getByRole('navigation', { name: 'Rooms' });
const inspections = (window: Page) => window.getByRole('heading', { name: 'Inspections', exact: true });
const insideOf = (window: Page) => recover(window).or(inspections(window)).or(rooms(window));

async function fillPassphrase(window: Page): Promise<void> {
  await window.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  await window.getByRole('button', { name: 'Unlock', exact: true }).click();
}

async function throughRecovery(window: Page): Promise<void> {
  await expect(insideOf(window)).toBeVisible({ timeout: 45_000 });
  if (await recover(window).isVisible()) await recover(window).click();
  await expect(inspections(window).or(rooms(window))).toBeVisible();
  if (await inspections(window).isVisible()) await openInspection(window);
}

/** What happens after the disk is full; each answers the app as it runs afterwards, and what has to be in the note. */
type Ending = (run: RunningApp, disk: SmallDisk, acknowledged: string) => Promise<[RunningApp, string]>;

const textNow = async (window: Page) => ((await noteText(window).textContent()) ?? '').trim();

function endingsFor(start: (profile: string) => Promise<RunningApp>): Record<string, Ending> {
  const restart = async ({ profile, kill }: RunningApp, disk: SmallDisk): Promise<RunningApp> => {
    await kill();
    await disk.makeRoom();
    const run = await start(profile);
    await fillPassphrase(run.window);
    await throughRecovery(run.window);
    return run;
  };
  return {
    'the power goes while it is full': async (run, disk, acknowledged) => [
      await restart(run, disk),
      acknowledged,
    ],
    'room is made and work goes on': async (run, disk) => {
      await disk.makeRoom();
      await run.window.keyboard.type('room again ');
      const whole = await textNow(run.window);
      expect(whole, 'nothing typed was taken off the screen').toMatch(/full\d.*room again$/);
      // Leaving the room writes what is still being typed.
      await goTo(run.window, 'Overview');
      await expect(saved(run.window).or(savedInLog(run.window))).toBeVisible({ timeout: 60_000 });
      return [await restart(run, disk), whole];
    },
    'it sleeps while it is full': async (run, disk) => {
      const whole = await textNow(run.window);
      await run.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
      await expect(run.window.getByRole('button', { name: 'Unlock', exact: true })).toBeVisible();
      await disk.makeRoom();
      // Sealed, it goes to the safety log meanwhile; a database that fell silent is only heard of here.
      const silent = run.window.getByText('The database on this laptop gives no answer');
      await fillPassphrase(run.window);
      await expect(silent.or(insideOf(run.window))).toBeVisible({ timeout: 60_000 });
      if (!(await silent.isVisible())) {
        await throughRecovery(run.window);
        expect((await openNewestNote(run.window)).trim(), 'what was typed was kept, sealed').toBe(whole);
      }
      return [await restart(run, disk), whole];
    },
  };
}

test(`nothing that was called saved is lost when the disk fills up, ${EVENTS} times`, async ({
  launchApp,
}) => {
  test.setTimeout(EVENTS * 90_000 + 120_000);
  const random = randomNumbers(SEED);
  const endings = Object.entries(endingsFor((profile) => launchApp({ profile })));
  const counts = new Map<string, number>();
  let running: RunningApp | null = null;
  await withSmallDisk(MEGABYTES, async (disk) => {
    try {
      const profile = join(disk.folder, 'profile');
      await mkdir(profile);
      running = await launchApp({ profile });
      await createVault(running.window);
      await createInspection(running.window);
      for (let event = 0; event < EVENTS; event += 1) {
        const [name, end] = endings[event % endings.length] ?? ['', null];
        if (end === null) throw new Error('there is always an ending');
        await quickNote(running.window);
        await running.window.keyboard.type(`event${event} `);
        const saves = 1 + Math.floor(random.next().value * 4);
        const acknowledged = await typeUntilFull(running.window, disk, saves);
        const [next, owed] = await end(running, disk, acknowledged);
        running = next;
        const found = (await openNewestNote(running.window)).trim();
        expect(found.startsWith(owed), `${event}, ${name}: "${owed}" in "${found}"`).toBe(true);
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    } finally {
      // A disk that is in use cannot be taken away.
      await running?.kill();
    }
  });
  const each = [...counts].map(([name, count]) => `${name}: ${count}`).join(', ');
  report(`full disks ${EVENTS} (seed ${SEED}; ${each}), acknowledged edits lost 0`);
});
