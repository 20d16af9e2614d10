import type { BrowserWindow } from 'electron';
import { handle } from '../ipc';
import type { Microphone } from './microphone';

const PRESSES = new Set(['mouseDown', 'rawKeyDown', 'keyDown', 'touchStart', 'gestureTap']);

export function answerMicrophone(window: BrowserWindow, microphone: Microphone): void {
  window.webContents.on('input-event', (_event, { type }) => {
    if (PRESSES.has(type)) microphone.pressed();
  });
  // A page that goes takes its recording with it.
  window.webContents.on('did-start-loading', () => microphone.close());
  window.webContents.on('render-process-gone', () => microphone.close());
  handle('microphone:open', () => microphone.open());
  handle('microphone:close', () => {
    microphone.close();
    return null;
  });
}
