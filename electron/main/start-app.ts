import { app, type BrowserWindow, screen, session } from 'electron';
import { answerStores } from './answer-stores';
import { serveApp } from './app-protocol/app-protocol';
import { putRestoreInPlace } from './backup/restore-at-start';
import { closeSession } from './closed-network';
import { finishSettingDatabaseAside } from './database/set-aside-database';
import { answerExports } from './export/export-channels';
import { handle } from './ipc';
import { showMenu } from './menu';
import { Microphone } from './microphone/microphone';
import { answerMicrophone } from './microphone/microphone-channels';
import { lockOnPowerEvents } from './power-events';
import { profilePath } from './profile';
import { waitBeforeClosing } from './window/closing';
import { recoverFromCrash } from './window/crash-recovery';
import { offerTextMenu } from './window/text-menu';
import { createWindow } from './window/window';
import { placeWindow } from './window/window-place';
import { readPlace, rememberPlace } from './window/window-state';

/** Everything between "Electron is ready" and a window with somebody at the other end of its bridge. */
export async function startApp(): Promise<void> {
  if (!(await putRestoreInPlace(profilePath()))) return;
  await finishSettingDatabaseAside(profilePath());
  const microphone = new Microphone(Date.now);
  closeSession(session.defaultSession, microphone);
  serveApp(session.defaultSession);
  const displays = screen.getAllDisplays().map((display) => display.workArea);
  const window = createWindow(placeWindow(await readPlace(), displays));
  answerStores(window);
  answerExports(window);
  answerMicrophone(window, microphone);
  answerAbout();
  waitBeforeClosing(window);
  recoverFromCrash(window);
  offerTextMenu(window);
  showMenu(window, rememberPlace(window));
  lockOnPowerEvents(window);
  focusOnSecondStart(window);
  app.on('window-all-closed', () => app.quit());
}

function answerAbout(): void {
  handle('app:about', () => ({
    version: app.getVersion(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    platform: `${process.platform} ${process.arch}`,
    profile: profilePath(),
  }));
}

function focusOnSecondStart(window: BrowserWindow): void {
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
}
