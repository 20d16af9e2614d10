import { join } from 'node:path';
import { APP_ORIGIN } from '@shared/ipc/app-origin';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { isAppUrl } from '../app-protocol/app-url';
import { showWhenPainted } from './show-when-painted';
import { MINIMUM_SIZE, type WindowPlace } from './window-place';

const HOME = `${APP_ORIGIN}/index.html`;

/** The colours of the first painted frame, so that opening does not flash. */
const PAPER = { light: '#ffffff', dark: '#16191a' };

/** One window, in Chromium's sandbox, with nothing of Node in it. */
export function createWindow(place: WindowPlace): BrowserWindow {
  const window = new BrowserWindow({
    ...place.bounds,
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    show: false,
    title: 'Assay',
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload: join(app.getAppPath(), 'out/preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: process.platform === 'darwin',
      devTools: !app.isPackaged,
    },
  });
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(place.zoom));
  showWhenPainted(window, place.isMaximised);
  // An empty page asks nobody before it loads: no guard hears of it until it is there.
  window.webContents.on('did-navigate', (_event, url) => {
    if (!isAppUrl(url)) void window.loadURL(HOME);
  });
  void window.loadURL(HOME);
  return window;
}
