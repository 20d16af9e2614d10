import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from './support/test';
import './support/window-bridge';

// What the main process answers, to whom, and what it refuses.

const APP = process.env['ASSAY_TEST_APP'] ?? resolve(import.meta.dirname, '..');
const HOME = 'app://assay/index.html';
const RARE_WORD = 'zwielichtquitte';

test('only the main frame of the app is answered', async ({ launchApp }) => {
  const { app } = await launchApp();
  const answers = await app.evaluate(async ({ app: main, BrowserWindow }, word) => {
    const ask = `assay.ask('vault:state', null).then((state) => 'answered ' + state.kind, (error) => String(error))`;
    const preload = `${main.getAppPath()}/out/preload/index.cjs`;
    const hidden = (more: object) =>
      new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, ...more } });
    const seen: Record<string, unknown> = {};

    const foreign = hidden({ session: undefined, partition: word });
    foreign.webContents.session.protocol.handle(
      'app',
      () => new Response('<p>foreign', { headers: { 'content-type': 'text/html' } }),
    );
    await foreign.loadURL('app://assay-print/');
    seen['a foreign host'] = await foreign.webContents.executeJavaScript(ask);
    await foreign.loadURL('data:text/html,<p>foreign');
    seen['a data page'] = await foreign.webContents.executeJavaScript(ask);
    foreign.destroy();

    const framed = hidden({ nodeIntegrationInSubFrames: true });
    await framed.loadURL('app://assay/index.html');
    seen['the main frame'] = await framed.webContents.executeJavaScript(ask);
    await framed.webContents.executeJavaScript(`void document.body.append(document.createElement('iframe'))`);
    const child = framed.webContents.mainFrame.frames[0];
    seen['a frame in it'] =
      child === undefined
        ? 'no frame'
        : await child.executeJavaScript(`typeof assay === 'undefined' ? 'no bridge' : ${ask}`);
    framed.destroy();
    return seen;
  }, RARE_WORD);
  expect(answers['the main frame']).toBe('answered fresh');
  expect(answers['a foreign host']).toContain("sender is not the app's main frame");
  expect(answers['a data page']).toContain("sender is not the app's main frame");
  expect(answers['a frame in it']).toMatch(/sender is not the app's main frame|no bridge/);
});

test('a malformed request is refused without repeating what was in it', async ({ launchApp }) => {
  const { window: page, app } = await launchApp();
  let printed = '';
  app.process().stderr?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const refusals = await page.evaluate(async (word) => {
    const id = 'ab'.repeat(16);
    const ask = window.assay.ask as (channel: string, request: unknown) => Promise<unknown>;
    const malformed: [string, unknown][] = [
      ['vault:state', { word }],
      ['vault:create', { format: 1, wrappedVaultKey: word }],
      ['vault:update', word],
      ['log:append', { inspection: `../${word}`, entries: [] }],
      ['log:append', { inspection: id, entries: [{ device: id, seq: 1, sealed: word }] }],
      ['log:append', { inspection: id, entries: [{ device: id, seq: -1, sealed: new Uint8Array(3) }] }],
      ['log:heads', { inspection: word }],
      ['log:read', { inspection: id, from: 0, count: 1e9, word }],
      ['blob:write', { inspection: id, id: `..\\${word}`, index: 0, bytes: new Uint8Array(1) }],
      ['blob:write', { inspection: id, id, index: 1.5, bytes: new Uint8Array(1) }],
      ['blob:read', { inspection: id, id: '/etc/passwd', index: 0 }],
      ['blob:finish', [word]],
      ['blob:discard', undefined],
      ['export:save', { fileName: word, bytes: word }],
      ['export:pdf', { fileName: '', html: word, title: word, marking: word }],
      ['app:about', 0],
      ['window:ready-to-close', word],
    ];
    return Promise.all(
      malformed.map(([channel, request]) =>
        ask(channel, request).then(
          () => `${channel} was answered`,
          (error: unknown) => String(error),
        ),
      ),
    );
  }, RARE_WORD);
  expect(refusals.filter((text) => !text.includes('the request is malformed'))).toEqual([]);
  expect(`${refusals.join()} ${printed}`).not.toContain(RARE_WORD);
});

test('an odd but well-formed request changes nothing and is answered', async ({ launchApp }) => {
  const { window: page } = await launchApp();
  const answers = await page.evaluate(async () => {
    const id = 'ab'.repeat(16);
    return [
      await window.assay.ask('log:heads', { inspection: id }),
      await window.assay.ask('log:read', { inspection: id, from: 1_000_000, count: 5 }),
      await window.assay.ask('blob:read', { inspection: id, id, index: 999_999 }),
      await window.assay.ask('blob:discard', { inspection: id, id }),
      await window.assay.ask('vault:begin-attempt', null),
      await window.assay.ask('log:inspections', null),
    ];
  });
  expect(answers).toEqual([
    { heads: [], entries: 0, damagedBytes: 0, gaps: [] },
    { entries: [], total: 0 },
    { ok: false, failure: { kind: 'missing' } },
    null,
    { ok: false, failure: { kind: 'no-key-file' } },
    [],
  ]);
});

test('every window is sandboxed and isolated, and knows no Node', async ({ launchApp }) => {
  const { app } = await launchApp();
  const settings = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => {
      const all = (
        one as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences();
      const asked = [
        'sandbox',
        'contextIsolation',
        'nodeIntegration',
        'webSecurity',
        'webviewTag',
        'allowRunningInsecureContent',
        'experimentalFeatures',
        'enableBlinkFeatures',
      ];
      return Object.fromEntries(asked.map((name) => [name, Boolean(all[name])]));
    }),
  );
  expect(settings).toEqual([
    {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      enableBlinkFeatures: false,
    },
  ]);
});

test('a second start shows the first window, says so, and ends', async ({ launchApp }) => {
  const { app, profile, hasEnded } = await launchApp();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(process.env['ASSAY_TEST_ELECTRON'] ?? '', [
    APP,
    ...sandbox,
    `--user-data-dir=${profile}`,
  ]);
  let said = '';
  second.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [code] = (await once(second, 'close')) as [number | null];
  expect(code).toBe(0);
  expect(said).toContain('Assay is already open: its window has been brought to the front.');
  expect(hasEnded()).toBe(false);
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.isVisible())),
    )
    .toEqual([true]);
});

test('two profiles can be open side by side', async ({ launchApp }) => {
  const [first, second] = [await launchApp(), await launchApp()];
  const profileOf = (one: typeof first) =>
    one.window.evaluate(async () => (await window.assay.ask('app:about', null)).profile);
  expect([await profileOf(first), await profileOf(second)]).toEqual([first.profile, second.profile]);
});

test('a window that crashes comes back locked, and no dump of its memory is kept', async ({ launchApp }) => {
  const { app, window: page, profile } = await launchApp();
  await page.evaluate(() => Object.assign(window, { isTheSame: true }));
  const isBack = app.evaluate(
    ({ webContents }) =>
      new Promise<boolean>((done) => {
        const [window] = webContents.getAllWebContents();
        window?.once('did-finish-load', () => done(true));
        window?.forcefullyCrashRenderer();
      }),
  );
  expect(await isBack).toBe(true);
  const state: unknown = await app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()[0]
      ?.executeJavaScript('[location.href.split("#")[0], Reflect.has(window, "isTheSame")]'),
  );
  expect(state).toEqual([HOME, false]);
  const dumps = (await readdir(profile, { recursive: true })).filter((name) =>
    /\.(dmp|core|meta)$/.test(name),
  );
  expect(dumps).toEqual([]);
});

test('an export that cannot be written says why, and leaves nothing behind', async ({ launchApp }) => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-export-'));
  const blocked = join(folder, 'blocked');
  await writeFile(blocked, 'a file where the folder should be');
  const { window: page } = await launchApp({ args: [`--export-folder=${blocked}`] });
  const saved = await page.evaluate(() =>
    window.assay.ask('export:save', { fileName: 'Section.docx', bytes: new Uint8Array(10) }),
  );
  expect(saved).toEqual({ ok: false, failure: { kind: 'not-writable', path: blocked } });
  expect(await readdir(folder)).toEqual(['blocked']);
  await rm(folder, { recursive: true });
});
