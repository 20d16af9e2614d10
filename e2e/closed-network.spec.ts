import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Listener, listen } from './support/listener';
import { expect, test } from './support/test';
import './support/window-bridge';

// No request, no datagram, no window, no file leaves the app but by an export.

const HOME = 'app://assay/index.html';

let outside: Listener;
test.beforeEach(async () => {
  outside = await listen();
});
test.afterEach(() => outside.close());

/** Proves that the listener hears: otherwise silence would prove nothing. */
async function expectSilence(): Promise<void> {
  await fetch(`http://127.0.0.1:${outside.port}/control`);
  expect(outside.calls).toEqual(['GET /control']);
}

test('no request leaves the window, by any of the means that a page has', async ({ launchApp }) => {
  const { window: page } = await launchApp();
  await page.evaluate(async (port) => {
    const url = (path: string) => `http://127.0.0.1:${port}/${path}`;
    const settled = (target: EventTarget, ...names: string[]) =>
      new Promise<void>((done) => {
        for (const name of names) target.addEventListener(name, () => done());
      });
    const element = (tag: string, attributes: Record<string, string>) => {
      const made = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
      const over = settled(made, 'load', 'error');
      document.body.append(made);
      return over;
    };
    const request = new XMLHttpRequest();
    const requestOver = settled(request, 'load', 'error');
    request.open('POST', url('xhr'));
    request.send('evidence');
    const socket = (() => {
      try {
        return settled(new WebSocket(`ws://127.0.0.1:${port}/socket`), 'open', 'error', 'close');
      } catch {
        return Promise.resolve();
      }
    })();
    navigator.sendBeacon(url('beacon'), 'evidence');
    for (const rel of ['prefetch', 'preconnect', 'dns-prefetch', 'preload', 'modulepreload']) {
      void element('link', { rel, href: url(rel), as: 'script' });
    }
    const probe = document.createElement('p');
    probe.style.backgroundImage = `url(${url('background')})`;
    document.body.append(probe);
    await Promise.all([
      fetch(url('fetch'), { mode: 'no-cors' }).catch(() => undefined),
      requestOver,
      socket,
      settled(new EventSource(url('events')), 'open', 'error'),
      element('img', { src: url('img') }),
      element('script', { src: url('script') }),
      element('link', { rel: 'stylesheet', href: url('style') }),
      element('video', { src: url('video') }),
      navigator.serviceWorker.register('app://assay/assets/none.js').catch(() => undefined),
      new FontFace('probe', `url(${url('font')})`).load().catch(() => undefined),
      import(/* @vite-ignore */ url('module')).catch(() => undefined),
    ]);
  }, outside.port);
  await expectSilence();
});

test('no datagram leaves the window either', async ({ launchApp }) => {
  const { window: page } = await launchApp();
  await page.evaluate(async (port) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
    peer.createDataChannel('evidence');
    const gathered = new Promise<void>((done) => {
      peer.addEventListener('icegatheringstatechange', () => {
        if (peer.iceGatheringState === 'complete') done();
      });
    });
    await peer.setLocalDescription(await peer.createOffer());
    await gathered;
    peer.close();
  }, outside.port);
  await expectSilence();
});

test('a request that the page’s policy would allow is cancelled below it', async ({ launchApp }) => {
  const { app } = await launchApp();
  const outcome = await app.evaluate(async ({ net, session }, port) => {
    const via = (start: () => Promise<unknown>) =>
      start().then(
        () => 'went out',
        () => 'cancelled',
      );
    return [
      await via(() => net.fetch(`http://127.0.0.1:${port}/net`)),
      await via(() => session.defaultSession.fetch(`http://localhost:${port}/session`)),
      await via(() => net.resolveHost('localhost')),
    ];
  }, outside.port);
  expect(outcome).toEqual(Array.from(outcome, () => 'cancelled'));
  await expectSilence();
});

test('the window goes nowhere else', async ({ launchApp }) => {
  const { app, window: page } = await launchApp();
  const ways: Record<string, (target: string) => void> = {
    location: (target) => location.assign(target),
    replace: (target) => location.replace(target),
    link: (target) => {
      const link = Object.assign(document.createElement('a'), { href: target });
      document.body.append(link);
      link.click();
    },
    form: (target) => {
      const form = Object.assign(document.createElement('form'), { action: target, method: 'post' });
      document.body.append(form);
      form.submit();
    },
    refresh: (target) => {
      const meta = Object.assign(document.createElement('meta'), {
        httpEquiv: 'refresh',
        content: `0;url=${target}`,
      });
      document.head.append(meta);
    },
  };
  const targets = [
    `http://127.0.0.1:${outside.port}/page`,
    'file:///etc/hostname',
    'data:text/html,<p>elsewhere',
    'app://elsewhere/index.html',
  ];
  await page.evaluate(() => Object.assign(window, { isTheSame: true }));
  for (const target of targets) {
    for (const go of Object.values(ways)) await page.evaluate(go, target);
  }
  // A navigation that was let through would be on its way: one that is ours is only answered after it.
  await page.evaluate(() => fetch('app://assay/index.html').then(() => undefined));
  await expect
    .poll(() =>
      app.evaluate(({ webContents }) =>
        webContents.getAllWebContents().map((one) => one.getURL().replace(/#.*/, '')),
      ),
    )
    .toEqual([HOME]);
  expect(await page.evaluate(() => Reflect.get(window, 'isTheSame') as unknown)).toBe(true);
  await expectSilence();
});

test('an empty page, which asks nobody before it loads, gives way to the app', async ({ launchApp }) => {
  const { window: page } = await launchApp();
  await page.evaluate(() => Object.assign(window, { isTheSame: true }));
  const back = page.waitForURL((url) => url.href === HOME);
  await page.evaluate(() => location.assign('about:blank'));
  await page.waitForFunction(() => !Reflect.has(window, 'isTheSame') && location.protocol === 'app:');
  await back;
});

test('not even a window of our own loads a file, the web or Chromium’s pages', async ({ launchApp }) => {
  const { app } = await launchApp();
  const outcome = await app.evaluate(async ({ BrowserWindow }, port) => {
    const window = new BrowserWindow({ show: false });
    const outcomes: string[] = [];
    for (const url of ['file:///etc/hostname', `http://127.0.0.1:${port}/`, 'chrome://version/']) {
      outcomes.push(
        await window.loadURL(url).then(
          () => `loaded ${url}`,
          () => 'refused',
        ),
      );
    }
    window.destroy();
    return outcomes;
  }, outside.port);
  expect(outcome).toEqual(Array.from(outcome, () => 'refused'));
  await expectSilence();
});

test('no second window opens, and no webview or frame', async ({ launchApp }) => {
  const { app, window: page } = await launchApp();
  const opened = await page.evaluate((port) => {
    const targets = [
      `http://127.0.0.1:${port}/window`,
      'about:blank',
      'app://assay/index.html',
      'file:///etc/hostname',
      '',
    ];
    const handles = targets.map((target) => window.open(target));
    const blank = Object.assign(document.createElement('a'), { href: targets[0], target: '_blank' });
    document.body.append(blank);
    blank.click();
    for (const tag of ['webview', 'iframe', 'object', 'embed']) {
      const element = document.createElement(tag);
      element.setAttribute(tag === 'object' ? 'data' : 'src', `http://127.0.0.1:${port}/${tag}`);
      document.body.append(element);
    }
    return handles.filter((handle) => handle !== null).length;
  }, outside.port);
  expect(opened).toBe(0);
  expect(
    await app.evaluate(({ BrowserWindow, webContents }) => [
      BrowserWindow.getAllWindows().length,
      webContents.getAllWebContents().length,
    ]),
  ).toEqual([1, 1]);
  await expectSilence();
});

test('nothing is downloaded past the export', async ({ launchApp }) => {
  const { app, window: page } = await launchApp();
  const downloads = await app.evaluate(({ app: main, session }) => {
    session.defaultSession.on('will-download', (event) =>
      Object.assign(globalThis, { refused: event.defaultPrevented }),
    );
    return main.getPath('downloads');
  });
  await page.evaluate(() => {
    const href = URL.createObjectURL(new Blob(['evidence']));
    Object.assign(document.createElement('a'), { href, download: 'assay-attack.txt' }).click();
  });
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'refused') as unknown)).toBe(true);
  expect(
    (await readdir(downloads).catch(() => [])).filter((name) => name.startsWith('assay-attack')),
  ).toEqual([]);
});

test('a printed document runs nothing and fetches nothing', async ({ launchApp }) => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-print-'));
  const { app, window: page } = await launchApp({ args: [`--export-folder=${folder}`] });
  const html = `<!doctype html><html lang="en-GB"><head><title>Section</title>
      <link rel="stylesheet" href="http://127.0.0.1:${outside.port}/style">
      <meta http-equiv="refresh" content="0;url=http://127.0.0.1:${outside.port}/refresh"></head>
      <body><h1>Section</h1><p>17 of the 18 cases</p><img src="http://127.0.0.1:${outside.port}/img" alt="">
      <img src="file:///etc/hostname" alt=""><iframe src="http://127.0.0.1:${outside.port}/frame"></iframe>
      <script>fetch('http://127.0.0.1:${outside.port}/script')</script></body></html>`;
  await app.evaluate(({ app: main }) => {
    main.once('web-contents-created', (_event, contents) => {
      const { getLastWebPreferences } = contents as unknown as { getLastWebPreferences(): object };
      Object.assign(globalThis, { printing: getLastWebPreferences.call(contents) });
    });
  });
  const saved = await page.evaluate(
    (document) =>
      window.assay.ask('export:pdf', {
        fileName: 'Section.pdf',
        html: document,
        title: 'Section',
        marking: 'OFFICIAL',
      }),
    html,
  );
  expect(saved).toEqual({ ok: true, value: { path: join(folder, 'Section.pdf') } });
  const pdf = (await readFile(join(folder, 'Section.pdf'))).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  for (const part of ['/StructTreeRoot', '/Outlines', '/Lang (en-GB)']) expect(pdf).toContain(part);
  const printing = await app.evaluate(() => Reflect.get(globalThis, 'printing') as object);
  expect(printing).toMatchObject({
    javascript: false,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
  });
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  expect(await readdir(folder)).toEqual(['Section.pdf']);
  await expectSilence();
  await rm(folder, { recursive: true });
});
