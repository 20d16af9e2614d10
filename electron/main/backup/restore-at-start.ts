import { app, dialog } from 'electron';
import { finishRestore } from './finish-restore';

/** @returns false when a restore could not be finished: half of it must never look like a new machine */
export async function putRestoreInPlace(profile: string): Promise<boolean> {
  try {
    await finishRestore(profile);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    await app.whenReady();
    dialog.showErrorBox(
      'The restore could not be finished',
      `Nothing was deleted: the backup and what was here before are both still in ${profile}. Make sure that the disk is not full and can be written, then start Assay again. If this returns, tell your support the code ${code}.`,
    );
    app.exit(1);
    return false;
  }
}
