import type { BrowserWindow } from 'electron';

/** A page this long loaded is shown even if nobody has said that it was painted. */
const SHOW_AFTER_MS = 1000;

/**
 * Shows the window with its first painted frame, so that it does not flash. Chromium does not announce that frame every
 * time (electron/electron#7779), and a window that is never shown is never painted either: then the loaded page is enough.
 */
export function showWhenPainted(window: BrowserWindow, isMaximised: boolean): void {
  const show = () => {
    if (window.isDestroyed() || window.isVisible()) return;
    if (isMaximised) window.maximize();
    window.show();
  };
  window.once('ready-to-show', show);
  window.webContents.once('did-finish-load', () => setTimeout(show, SHOW_AFTER_MS));
}
