import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { electronRuntime } from '../scripts/electron-runtime/index.mjs';
import { pack } from '../scripts/package/pack.mjs';
import { outputUntil } from './support/started-process';
import { expect, test } from './support/test';

const PASSPHRASE = 'a parade room with no signal';
// How the fuse wire in the executable spells them.
const ON = '1'.charCodeAt(0);
const OFF = '0'.charCodeAt(0);
const WINDOW_IS_COMING = /DevTools listening on/;
const WINDOW = '--remote-debugging-port=0';
const INSPECTOR = 'Debugger listening on';
const NODE = 'this is Node';
const SAYS_NODE = ['-e', "console.log('this is ' + 'Node')"];

test.describe.configure({ mode: 'serial' });

let release = '';
let forTest = '';

test.beforeAll(async () => {
  const runtime = await electronRuntime();
  // One after the other: electron-builder writes temporary files of the same name.
  release = await pack(runtime, { forTest: false });
  forTest = await pack(runtime, { forTest: true });
});

test('the packaged app sets a passphrase, and unlocks with it at the next start', async ({ launchApp }) => {
  const first = await launchApp({ executable: forTest });
  expect(await first.app.evaluate(({ app }) => app.isPackaged)).toBe(true);
  await first.window.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  await first.window.getByRole('textbox', { name: 'Repeat passphrase' }).fill(PASSPHRASE);
  await first.window.getByRole('button', { name: 'Create vault' }).click();
  await expect(first.window.getByRole('heading', { name: 'Inspections' })).toBeVisible();
  await first.close();

  const second = await launchApp({ executable: forTest, profile: first.profile });
  await second.window.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
  await second.window.getByRole('button', { name: 'Unlock' }).click();
  await expect(second.window.getByRole('heading', { name: 'Inspections' })).toBeVisible();
  expect([...first.consoleErrors, ...second.consoleErrors]).toEqual([]);
});

test('the package holds the bundles and nothing else', () => {
  const files = listPackage(join(dirname(release), 'resources/app.asar'), { isPack: false });
  const top = files.map((file) => file.split(/[\\/]/).slice(1, 3).join('/'));
  expect(new Set(top)).toEqual(new Set(['out', 'out/main', 'out/preload', 'out/renderer', 'package.json']));
});

test('a release carries the release fuses', async () => {
  const wire = await getCurrentFuseWire(release);
  const on = [
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ];
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ];
  expect(on.map((fuse) => wire[fuse])).toEqual(on.map(() => ON));
  expect(off.map((fuse) => wire[fuse])).toEqual(off.map(() => OFF));
});

test('a release cannot be used as a Node that runs any script', async () => {
  const attack = { ELECTRON_RUN_AS_NODE: '1' };
  const { executable } = await electronRuntime();
  // The same attack works where the fuse is on, so it is the fuse that stops it.
  expect(execFileSync(executable, SAYS_NODE, { env: { ...process.env, ...attack } }).toString()).toContain(
    NODE,
  );
  const output = await outputUntil(release, [WINDOW, ...SAYS_NODE], WINDOW_IS_COMING, attack);
  expect(output).toMatch(WINDOW_IS_COMING);
  expect(output).not.toContain(NODE);
});

test('a release cannot be opened with the inspector', async () => {
  const attack = ['--inspect=0', WINDOW];
  expect(await outputUntil(forTest, attack, WINDOW_IS_COMING)).toContain(INSPECTOR);
  const output = await outputUntil(release, attack, WINDOW_IS_COMING);
  expect(output).toMatch(WINDOW_IS_COMING);
  expect(output).not.toContain(INSPECTOR);
});
