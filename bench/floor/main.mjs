// A bare Electron window: no preload, no bridge, one empty page. The floors of the bench are measured in it, with
// nothing but the libraries that FLOOR_MODULES and the folder that FLOOR_FILES names.
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { app, BrowserWindow, protocol } from 'electron';

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
};
const profile = app.commandLine.getSwitchValue('user-data-dir');
if (profile !== '') app.setPath('userData', profile);
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);

/** @param {string} url @returns {Promise<import('electron').ProtocolResponse>} */
async function answer(url) {
  const { pathname } = new URL(url);
  const [, kind = '', ...rest] = pathname.split('/');
  const folder = { modules: process.env['FLOOR_MODULES'], files: process.env['FLOOR_FILES'] }[kind];
  const path = folder === undefined ? join(app.getAppPath(), kind) : join(folder, ...rest);
  const type =
    /** @type {Record<string, string | undefined>} */ (TYPES)[extname(path)] ?? 'application/octet-stream';
  return { data: await readFile(path), mimeType: type };
}

void app.whenReady().then(() => {
  // As the app's own files are served, for the same reason: the newer way costs a start 20 ms.
  protocol.registerBufferProtocol('app', ({ url }, send) => void answer(url).then(send));
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { sandbox: true },
  });
  window.once('ready-to-show', () => window.show());
  app.on('window-all-closed', () => app.quit());
  void window.loadURL('app://floor/index.html');
});
