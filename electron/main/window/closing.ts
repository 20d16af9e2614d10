import type { BrowserWindow } from 'electron';
import { announce } from '../announce';
import { handle } from '../ipc';

/** So long the window may finish its writing; then it closes all the same, and the safety log has what was saved. */
const LONGEST_WAIT = 3000;

/** Closing waits until the last keystrokes are written. */
export function waitBeforeClosing(window: BrowserWindow): void {
  let isClosing = false;
  const close = () => {
    if (!window.isDestroyed()) window.destroy();
  };
  handle('window:ready-to-close', () => {
    if (isClosing) setImmediate(close); // after the answer is on its way
    return null;
  });
  window.on('close', (event) => {
    if (window.webContents.isCrashed()) return;
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    announce(window, 'announce:closing', null);
    setTimeout(close, LONGEST_WAIT);
  });
}
