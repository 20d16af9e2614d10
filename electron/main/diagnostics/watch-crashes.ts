import { traceOf } from '@shared/ipc/error-trace';
import { app, type BrowserWindow } from 'electron';
import type { Crash, CrashLog } from './crash-log';

/**
 * Notes what stops, by its kind and place. Chromium's own crash reports are pictures of memory, evidence and keys
 * included: they are never started.
 */
export function watchCrashes(window: BrowserWindow, log: CrashLog): void {
  const note = (crash: Omit<Crash, 'at' | 'version'>): void => {
    void log.note({ at: new Date().toISOString(), version: app.getVersion(), ...crash });
  };
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason !== 'clean-exit') note({ where: 'window', reason, exitCode, frames: [] });
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit')
      note({
        where: 'helper process',
        reason: `${type.replaceAll(/\W/g, '-')}-${reason}`,
        exitCode,
        frames: [],
      });
  });
  // The monitor changes nothing about how Electron answers the error.
  process.on('uncaughtExceptionMonitor', (error) => {
    const { name, frames } = traceOf(error);
    note({ where: 'main process', reason: name, exitCode: null, frames });
  });
}
