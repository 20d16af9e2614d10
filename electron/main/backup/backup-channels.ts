import { fail, succeed } from '@shared/result';
import { app, type BrowserWindow, dialog } from 'electron';
import { handle } from '../ipc';
import type { Backups } from './backups';

/** Answers about backups. Which folder is meant is always chosen in a dialog of the system, never named by the window. */
export function answerBackups(window: BrowserWindow, backups: Backups): void {
  /** A folder that somebody pointed at to restore from; the window only says "that one". */
  let source: string | null = null;
  const placeOf = (from: 'own' | 'other') => (from === 'own' ? null : source);

  async function askForFolder(title: string): Promise<string | null> {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title,
      properties: ['openDirectory', 'createDirectory'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  }

  handle('backup:state', () => backups.state());
  handle('backup:now', () => backups.now());
  handle('backup:choose-folder', async () => {
    if ((await backups.state()).isManaged) return fail({ kind: 'cancelled' });
    const folder = await askForFolder('Choose a folder for backups');
    return folder === null ? fail({ kind: 'cancelled' }) : backups.chooseFolder(folder);
  });
  handle('backup:before-update', () => backups.beforeUpdate());
  handle('backup:set-hours', async ({ everyHours }) => {
    await backups.setHours(everyHours);
    return null;
  });
  handle('backup:choose-source', async () => {
    const folder = await askForFolder('Choose a folder with backups');
    if (folder === null) return fail({ kind: 'cancelled' });
    source = folder;
    return succeed({ folder });
  });
  handle('backup:list', ({ from }) => backups.list(placeOf(from)));
  handle('backup:restore', ({ from, vaultId, name }) => backups.restore(placeOf(from), vaultId, name));
  handle('app:restart', () => {
    app.relaunch();
    setImmediate(() => app.quit()); // after the answer is on its way
    return null;
  });
}
