import { app, type BrowserWindow, screen, session } from 'electron';
import { serveApp } from './app-protocol/app-protocol';
import { putRestoreInPlace } from './backup/restore-at-start';
import { closeSession } from './closed-network';
import { finishSettingDatabaseAside } from './database/set-aside-database';
import { takeQuestions } from './ipc';
import { showMenu } from './menu';
import { Microphone } from './microphone/microphone';
import { lockOnPowerEvents } from './power-events';
import { profilePath } from './profile';
import { waitBeforeClosing } from './window/closing';
import { recoverFromCrash } from './window/crash-recovery';
import { offerTextMenu } from './window/text-menu';
import { createWindow } from './window/window';
import { placeWindow } from './window/window-place';
import { readPlace, rememberPlace } from './window/window-state';

/** What the last run left to be done and to be known, from the disk alone: Electron gets ready meanwhile. */
interface Left {
  mayStart: boolean;
  /** Unchecked. */
  place: unknown;
}

async function readWhatIsLeft(): Promise<Left> {
  const place = readPlace();
  const mayStart = await putRestoreInPlace(profilePath());
  if (mayStart) await finishSettingDatabaseAside(profilePath());
  return { mayStart, place: await place };
}

/** From a process to a window with somebody at the other end of its bridge. */
export async function startApp(): Promise<void> {
  const [{ mayStart, place }] = await Promise.all([readWhatIsLeft(), app.whenReady()]);
  if (!mayStart) return;
  const microphone = new Microphone(Date.now);
  closeSession(session.defaultSession, microphone);
  serveApp(session.defaultSession);
  const displays = screen.getAllDisplays().map((display) => display.workArea);
  const window = createWindow(placeWindow(place, displays));
  const answering = import('./answers').then(({ answerWindow }) => answerWindow(window, microphone));
  takeQuestions(answering);
  waitBeforeClosing(window);
  recoverFromCrash(window);
  offerTextMenu(window);
  showMenu(window, rememberPlace(window));
  lockOnPowerEvents(window);
  focusOnSecondStart(window);
  app.on('window-all-closed', () => app.quit());
  await answering;
}

function focusOnSecondStart(window: BrowserWindow): void {
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
}
