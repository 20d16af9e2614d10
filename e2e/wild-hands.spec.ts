import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { randomNumbers } from './support/random-numbers';
import { openExample } from './support/screens/archive';
import { goTo } from './support/screens/shell';
import { unlock } from './support/screens/vault';
import { expect, test } from './support/test';
import { report, seedOf, sizeOf } from './support/torture';

// Somebody who hits anything: clicks once and twice, keys, and texts that no field waits for, at random and seeded.

const STEPS = sizeOf('steps', { ordinary: 100, torture: 5_000 });
const SEED = seedOf(20170407);
const PATIENCE_MS = 1_500;
const UNLOCK_WITHIN_MS = 60_000;

const TEXTS = [
  ...['', '17 of 18', '3 March 2017', '31/2/2017', '-1', '1e9', '999999999999', '# ', '@', '> ', '/'],
  ...['שלום עולם', '🏳️‍🌈', '<b>x</b>', '"', '../../etc', 'x'.repeat(3_000)],
];
const KEYS = [
  ...['Tab', 'Shift+Tab', 'Enter', 'Escape', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'Delete'],
  ...['Backspace', 'Control+z', 'Control+Shift+Z', 'Control+k', 'Control+n', 'Control+Enter', 'Control+a'],
  ...['Control+Shift+L', 'g', 'y', 'n', 's', 'a', 'r', 'u', '?'],
];
const TARGETS = ['button:enabled', 'a', 'input:enabled', 'textarea:enabled', 'select:enabled', 'summary']
  .concat(['[role="tab"]', '[role="menuitem"]', '[role="option"]', '[role="switch"]'])
  .map((target) => `${target}:visible`)
  .join(', ');
/** What leaves the inspection, or asks in a window of the system's that nobody here can answer. */
const LEFT_ALONE = /^(Assay|Destroy|Choose|Restore|Record|Archive|All inspections|New inspection)/;

interface Hand {
  window: Page;
  /** From 0 up to 1. */
  random: () => number;
}

const pick = <T>({ random }: Hand, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** One movement; answers what it was, in words. */
async function move(hand: Hand): Promise<string> {
  const { window, random } = hand;
  const dice = random();
  if (dice < 0.25) {
    const key = pick(hand, KEYS);
    await window.keyboard.press(key);
    return `key ${key}`;
  }
  if (dice < 0.3) {
    await window.keyboard.insertText(pick(hand, TEXTS));
    return 'text where the cursor is';
  }
  const dialog = window.locator('[role="dialog"]:visible, [role="menu"]:visible').last();
  const scope = (await dialog.count()) > 0 ? dialog : window.locator('body');
  const targets = scope.locator(TARGETS);
  const target = targets.nth(Math.floor(random() * (await targets.count())));
  const { name, kind } = await target.evaluate((element) => ({
    name: (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 60),
    kind: element instanceof HTMLInputElement ? `input ${element.type}` : element.localName,
  }));
  if (LEFT_ALONE.test(name) || kind === 'input file') return `left alone: ${name}`;
  await hit(hand, target, kind);
  return `${kind} “${name}”`;
}

async function hit(hand: Hand, target: Locator, kind: string): Promise<void> {
  const takesText = /^(textarea|input (text|search|password))$/.test(kind);
  if (takesText && hand.random() < 0.7) await target.fill(pick(hand, TEXTS));
  else if (kind === 'select') {
    const options = await target.locator('option:enabled').count();
    await target.selectOption({ index: Math.floor(hand.random() * options) });
  } else if (hand.random() < 0.15) await target.dblclick();
  else await target.click();
}

test(`${STEPS} movements of somebody who hits anything: no error, and the journal is whole`, async ({
  launchApp,
  launchWithVault,
}) => {
  test.setTimeout(120_000 + STEPS * 4 * PATIENCE_MS);
  const out = await mkdtemp(join(tmpdir(), 'assay-wild-'));
  const first = await launchWithVault({ args: [`--export-folder=${out}`] });
  const { window } = first;
  await openExample(window);
  window.setDefaultTimeout(PATIENCE_MS);
  const numbers = randomNumbers(SEED);
  const hand: Hand = { window, random: () => numbers.next().value };
  const lately: string[] = [];
  let reached = 0;
  for (let step = 1; step <= STEPS; step += 1) {
    // What has gone away meanwhile, or lies under something, is not hit: a person would not either.
    const moved = await move(hand).catch(() => null);
    if (moved !== null) reached += 1;
    lately.push(`${step}: ${moved ?? 'missed'}`);
    expect(first.consoleErrors, lately.slice(-10).join('\n')).toEqual([]);
    expect(first.hasEnded(), lately.slice(-10).join('\n')).toBe(false);
    if (await window.getByRole('button', { name: 'Unlock', exact: true }).isVisible()) {
      window.setDefaultTimeout(UNLOCK_WITHIN_MS);
      await unlock(window);
      window.setDefaultTimeout(PATIENCE_MS);
    }
  }
  await first.close();

  const second = await launchApp({ profile: first.profile });
  await unlock(second.window);
  // By its place in the list: its force may have another name by now.
  await second.window
    .getByRole('table')
    .getByRole('button', { name: /^Open / })
    .first()
    .click();
  await goTo(second.window, 'Journal');
  await second.window.getByRole('button', { name: 'Verify the chain' }).click();
  const whole = second.window.getByText(/^Whole: [\d,]+ changes checked/);
  await expect(whole).toBeVisible();
  report(
    `wild hands (seed ${SEED}): ${reached} of ${STEPS} movements reached something; ${await whole.textContent()}`,
  );
  expect(second.consoleErrors).toEqual([]);
  await rm(out, { recursive: true });
});
