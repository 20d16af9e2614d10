import { app, type BrowserWindow, dialog } from 'electron';
import { handle } from '../ipc';

const CRASH_LOOP_MS = 30_000;

/** A window that crashed comes back at the unlock screen, which says so: what was saved is on disk, and the keys are gone. */
export function recoverFromCrash(window: BrowserWindow): void {
  let didStop = false;
  handle('window:did-stop', () => {
    const answer = didStop;
    didStop = false;
    return answer;
  });
  let lastCrash = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    process.stderr.write(`The window stopped (${reason}).\n`);
    const isLoop = performance.now() - lastCrash < CRASH_LOOP_MS;
    lastCrash = performance.now();
    didStop = true;
    if (!isLoop) return window.reload();
    dialog.showErrorBox(
      'Assay cannot keep its window open',
      'Everything that was saved is safe on this computer. Start Assay again; if this returns, restart the computer.',
    );
    app.exit(1);
  });
}
