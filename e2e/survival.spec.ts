import type { Page } from '@playwright/test';
import { randomNumbers } from './support/random-numbers';
import { createInspection, openInspection } from './support/screens/inspections';
import { noteText, quickNote } from './support/screens/notes';
import { goTo, untilSaved } from './support/screens/shell';
import { createVault, unlock } from './support/screens/vault';
import { expect, test } from './support/test';
import { report, sizeOf } from './support/torture';

/** Shared out over two laptops, which a long run drives side by side. */
const KILLS = sizeOf('kills', { ordinary: 20, torture: 300 });
const LAPTOPS = KILLS > 50 ? 2 : 1;
const SEED = 20170331;
/** What a power cut may take: typing of the last second. */
const LOST_AT_MOST_MS = 1000;
const CUT_OFF = 'cut off in the middle ';

interface Typed {
  text: string;
  at: number;
}

/** What is done in one round before the power goes, by random numbers. */
interface Script {
  words: number;
  /** After this word the typist waits until the app says "Saved"; what stood there then was acknowledged. */
  waitsAfter: number;
}

/** One round in three ends with the very moment in which the app says "Saved". */
function scriptOf(random: ReturnType<typeof randomNumbers>): Script {
  const words = 8 + Math.floor(random.next().value * 24);
  const waitsAfter = 1 + Math.floor(random.next().value * words);
  return { words: random.next().value < 1 / 3 ? waitsAfter : words, waitsAfter };
}

/** Types words of a round until the app is gone; every word is noted with the moment it was on the screen. */
async function typeUntilKilled(
  window: Page,
  round: number,
  { words, waitsAfter }: Script,
  kill: () => Promise<void>,
): Promise<{ typed: Typed[]; acknowledged: string; killedAt: number }> {
  const typed: Typed[] = [];
  let text = '';
  let acknowledged = '';
  for (let word = 1; word <= words; word += 1) {
    const next = `r${round}w${word} `;
    await window.keyboard.type(next, { delay: 8 });
    text += next;
    typed.push({ text, at: Date.now() });
    if (word === waitsAfter) {
      await untilSaved(window);
      acknowledged = text;
    }
  }
  // One more word is on its way while the power goes.
  const cutOff = window.keyboard.type(CUT_OFF, { delay: 4 }).catch(() => undefined);
  const killedAt = Date.now();
  await kill();
  await cutOff;
  return { typed, acknowledged, killedAt };
}

async function openNewestNote(window: Page): Promise<string> {
  await goTo(window, 'Notes');
  await window.getByRole('navigation', { name: 'Notes' }).getByRole('listitem').first().click();
  return ((await noteText(window).textContent()) ?? '').trim();
}

for (let laptop = 1; laptop <= LAPTOPS; laptop += 1) {
  const kills = Math.ceil(KILLS / LAPTOPS);
  test(`a note survives ${kills} power cuts in the middle of typing, but for the last second (laptop ${laptop})`, async ({
    launchApp,
  }) => {
    test.setTimeout(kills * 30_000 + 60_000);
    const random = randomNumbers(SEED + laptop - 1);
    let longestLost = 0;
    let acknowledgedWords = 0;
    let run = await launchApp();
    await createVault(run.window);
    await createInspection(run.window);
    for (let round = 1; round <= kills; round += 1) {
      await quickNote(run.window);
      const script = scriptOf(random);
      const { typed, acknowledged, killedAt } = await typeUntilKilled(run.window, round, script, run.kill);

      run = await launchApp({ profile: run.profile });
      await unlock(run.window);
      await openInspection(run.window);
      const found = await openNewestNote(run.window);
      const whole = typed.at(-1)?.text ?? '';
      expect(`${whole}${CUT_OFF}`.startsWith(found), `round ${round}: nothing torn`).toBe(true);
      expect(found.startsWith(acknowledged.trim()), `round ${round}: what was called saved`).toBe(true);
      acknowledgedWords += script.waitsAfter;
      const owed = typed.filter(({ at }) => at < killedAt - LOST_AT_MOST_MS).at(-1)?.text ?? '';
      expect(
        found.length,
        `round ${round}: ${script.words} words, all but the last second`,
      ).toBeGreaterThanOrEqual(owed.trim().length);
      const firstLost = typed.find(({ text }) => text.trim().length > found.length);
      longestLost = Math.max(longestLost, firstLost === undefined ? 0 : killedAt - firstLost.at);
      expect(run.consoleErrors).toEqual([]);
    }
    await expect(run.window.getByRole('link', { name: /^Notes/ })).toContainText(String(kills));
    report(
      `power cuts ${kills} (seed ${SEED + laptop - 1}): ${acknowledgedWords} words called saved, none of them lost; longest typing lost ${longestLost} ms`,
    );
  });
}
