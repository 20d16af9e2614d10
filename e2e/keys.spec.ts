import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { filesHolding } from './support/rare-word';
import { createInspection, openInspection } from './support/screens/inspections';
import { goTo } from './support/screens/shell';
import { createVault, PASSPHRASE, unlock } from './support/screens/vault';
import { expect, test } from './support/test';

const NEXT = 'nine otters under the stone bridge';

async function makeRecoveryKey(window: Page): Promise<string> {
  await goTo(window, 'Settings');
  await window.getByRole('button', { name: 'Make a recovery key' }).click();
  const dialog = window.getByRole('dialog', { name: 'Recovery key' });
  await dialog.getByLabel('Present passphrase').fill('not this one');
  await dialog.getByRole('button', { name: 'Make the recovery key' }).click();
  await expect(dialog.getByRole('alert')).toContainText('That is not the present passphrase.');
  await dialog.getByLabel('Present passphrase').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Make the recovery key' }).click();
  const text = (await dialog.getByLabel('The recovery key').textContent()) ?? '';
  await dialog.getByRole('button', { name: 'I have it on paper' }).click();
  return text;
}

test('the passphrase is changed without sealing anything again', async ({ launchApp }) => {
  const first = await launchApp();
  await createVault(first.window);
  await createInspection(first.window);
  await goTo(first.window, 'Settings');
  const { window, profile } = first;
  const logBefore = await readFile(join(profile, 'safety', 'vault', '000001.log'));
  await window.getByLabel('Present passphrase').fill(PASSPHRASE);
  await window.getByLabel('New passphrase', { exact: true }).fill(NEXT);
  await window.getByLabel('Repeat new passphrase').fill(NEXT);
  await window.getByRole('button', { name: 'Change the passphrase' }).click();
  await expect(window.getByText('The passphrase is changed.')).toBeVisible();
  expect(await readFile(join(profile, 'safety', 'vault', '000001.log'))).toEqual(logBefore);
  await first.close();

  const second = await launchApp({ profile });
  await second.window.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  await second.window.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(second.window.getByText('That is not the passphrase.')).toBeVisible();
  await unlock(second.window, NEXT);
  await openInspection(second.window);
});

test('the recovery key on paper opens the vault and sets a new passphrase', async ({ launchApp }) => {
  const first = await launchApp();
  await createVault(first.window);
  await createInspection(first.window);
  const paper = await makeRecoveryKey(first.window);
  expect(paper.split(/\s+/).length).toBe(14);
  await first.close();
  for (const written of [paper, paper.replaceAll(/\s/g, ''), paper.split(/\s+/)[0] ?? ''])
    expect(await filesHolding(first.profile, written)).toEqual([]);

  const { window, profile } = await launchApp({ profile: first.profile });
  await window.getByRole('button', { name: 'Use the recovery key' }).click();
  const dialog = window.getByRole('dialog', { name: 'Use the recovery key' });
  await dialog.getByLabel('New passphrase', { exact: true }).fill(NEXT);
  await dialog.getByLabel('Repeat new passphrase').fill(NEXT);
  const key = dialog.getByLabel('Recovery key');
  const open = dialog.getByRole('button', { name: 'Unlock and set the passphrase' });
  await key.fill(paper.slice(0, -1) + (paper.endsWith('7') ? '8' : '7'));
  await open.click();
  await expect(dialog.getByRole('alert')).toContainText('A letter or digit of the recovery key is wrong.');
  await key.fill(paper.toLowerCase().replaceAll(/\s+/g, '-'));
  await open.click();
  await openInspection(window);
  await window.getByRole('button', { name: 'Lock' }).click();
  await unlock(window, NEXT);
  expect(await filesHolding(profile, NEXT)).toEqual([]);
});

test('an opening that never ends does not keep what another way has opened from being locked', async ({
  launchApp,
}) => {
  const first = await launchApp();
  await createVault(first.window);
  await createInspection(first.window);
  const paper = await makeRecoveryKey(first.window);
  await first.close();

  const { app, window } = await launchApp({ profile: first.profile });
  await app.evaluate(({ ipcMain }) => {
    type Answer = (...asked: unknown[]) => unknown;
    const answers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, Answer>;
    const answer = answers.get('vault:begin-attempt');
    if (answer === undefined) throw new Error('nobody answers');
    ipcMain.removeHandler('vault:begin-attempt');
    ipcMain.handle('vault:begin-attempt', () => {
      ipcMain.removeHandler('vault:begin-attempt');
      ipcMain.handle('vault:begin-attempt', answer);
      return new Promise(() => undefined);
    });
  });
  await window.getByRole('button', { name: 'Use the recovery key' }).click();
  const dialog = window.getByRole('dialog', { name: 'Use the recovery key' });
  await dialog.getByLabel('New passphrase', { exact: true }).fill(NEXT);
  await dialog.getByLabel('Repeat new passphrase').fill(NEXT);
  await dialog.getByLabel('Recovery key').fill(paper);
  const open = dialog.getByRole('button', { name: 'Unlock and set the passphrase' });
  await open.click();
  await expect(open).toBeDisabled();
  await window.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await unlock(window);
  await window.getByRole('button', { name: 'Lock' }).click();
  await expect(window.getByRole('heading', { name: 'Unlock your inspections' })).toBeVisible();
  await unlock(window);
});

test('deriving the key takes at least what RFC 9106 asks for', async ({ launchApp }) => {
  const { window, profile } = await launchApp();
  await createVault(window);
  const text = await readFile(join(profile, 'vault.key'), 'utf8');
  const { kdf } = JSON.parse(text.slice(text.indexOf('\n'))) as {
    kdf: { algorithm: string; operations: number; memoryBytes: number };
  };
  expect(kdf.algorithm).toBe('argon2id13');
  expect(kdf.operations).toBeGreaterThanOrEqual(3);
  expect(kdf.memoryBytes).toBeGreaterThanOrEqual(64 * 1024 * 1024);
});
