import type { ElectronApplication } from '@playwright/test';
import { createInspection, openInspection } from './support/screens/inspections';
import { noteText, quickNote } from './support/screens/notes';
import { goTo, untilSaved } from './support/screens/shell';
import { createVault, PASSPHRASE, unlock } from './support/screens/vault';
import { expect, test } from './support/test';

// A laptop with little memory: the engine is given a fraction of what it has, and asked for more.

const WORDS = 'We found the custody log up to date.';

/** Playwright lets go of a page that crashed: what stands on the screen is asked of Electron. */
const screenText = (app: ElectronApplication) =>
  app.evaluate(({ webContents }) =>
    webContents.getAllWebContents()[0]?.executeJavaScript('document.body.innerText'),
  );

test('a window that runs out of memory says so, and nothing that was saved is lost', async ({
  launchApp,
}) => {
  const first = await launchApp({ args: ['--js-flags=--max-old-space-size=256'] });
  await createVault(first.window);
  await createInspection(first.window);
  await quickNote(first.window);
  await first.window.keyboard.type(WORDS);
  await untilSaved(first.window);
  const { app } = first;
  const isBack = app.evaluate(
    ({ webContents }) =>
      new Promise<string>((done) => {
        const [contents] = webContents.getAllWebContents();
        contents?.once('render-process-gone', (_event, { reason }) =>
          contents.once('did-finish-load', () => done(reason)),
        );
      }),
  );
  void first.window
    .evaluate(() => {
      const held: number[][] = [];
      for (;;) held.push(Array.from({ length: 100_000 }, (_, at) => at + held.length));
    })
    .catch(() => undefined);
  expect(['oom', 'crashed']).toContain(await isBack);
  await expect.poll(() => screenText(app)).toContain('The window stopped and was started again.');
  expect(await screenText(app)).toContain('Everything that was saved is here');

  // The same app goes on: it unlocks and has the note.
  await app.evaluate(async ({ webContents }, passphrase) => {
    const [contents] = webContents.getAllWebContents();
    await contents?.executeJavaScript("document.querySelector('input').focus()");
    await contents?.insertText(passphrase);
    contents?.sendInputEvent({ type: 'keyDown', keyCode: 'Return' });
    contents?.sendInputEvent({ type: 'char', keyCode: '\u000d' });
    contents?.sendInputEvent({ type: 'keyUp', keyCode: 'Return' });
  }, PASSPHRASE);
  await expect.poll(() => screenText(app)).toContain('Lock');
  await first.kill();

  const { window } = await launchApp({ profile: first.profile });
  await expect(window.getByRole('textbox', { name: 'Passphrase', exact: true })).toBeFocused();
  await expect(window.getByText('The window stopped')).toHaveCount(0);
  await unlock(window);
  await openInspection(window);
  await goTo(window, 'Notes');
  await window.getByRole('navigation', { name: 'Notes' }).getByRole('listitem').first().click();
  await expect(noteText(window)).toHaveText(WORDS);
});
