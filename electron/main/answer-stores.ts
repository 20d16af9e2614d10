import { resolve } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { answerBackups } from './backup/backup-channels';
import { Backups } from './backup/backups';
import { forgetRestored, readRestored } from './backup/restore';
import { answerBlobs } from './blobs/blob-channels';
import { BlobStore } from './blobs/blob-store';
import { answerDatabase } from './database/database-channels';
import { forgetDatabaseSetAside } from './database/set-aside-database';
import { answerDiagnostics } from './diagnostics/diagnostics-channels';
import { Disposal } from './disposal/disposal';
import { answerDisposal } from './disposal/disposal-channels';
import { destroyedIn } from './disposal/disposal-record';
import { profilePath } from './profile';
import { answerSafetyLog } from './safety-log/log-channels';
import { SafetyLog } from './safety-log/safety-log';
import { KeyStore } from './vault/key-store';
import { answerVault } from './vault/vault-channels';

/** Opening comes first: the first backup of a run waits until the screens stand. */
const FIRST_BACKUP_AFTER = 5000;
/** Reading the logs takes a processor from the first screen, and is wanted only when the passphrase has been typed. */
const READ_LOGS_AFTER = 300;

/** Everything that keeps sealed bytes on disk, and the channels to it. */
export function answerStores(window: BrowserWindow): void {
  const profile = profilePath();
  const keys = new KeyStore(profile);
  const log = new SafetyLog(profilePath('safety'));
  const blobs = new BlobStore(profilePath('blobs'));
  const backups = new Backups({
    profile,
    managedFolder: managedFolder(),
    keyFile: () => keys.numbered(),
    destroyed: () => destroyedIn(profile),
    madeBy: app.getVersion(),
    now: Date.now,
  });
  const disposal = new Disposal({ profile, keys, log, blobs, backups, now: Date.now });

  void readRestored(profile).then((restored) => backups.noteRestored(restored));
  answerVault({
    folder: profile,
    keys,
    destroyed: () => disposal.destroyed(),
    onOpened: () => {
      setTimeout(() => void afterOpening(disposal, backups), FIRST_BACKUP_AFTER).unref();
      void forgetRestored(profile);
      void forgetDatabaseSetAside(profile);
    },
  });
  const readLogs = answerSafetyLog(log);
  if (window.isVisible()) readLogs();
  else window.once('show', () => setTimeout(readLogs, READ_LOGS_AFTER));
  answerBlobs(blobs);
  answerBackups(window, backups);
  answerDatabase(profile);
  answerDisposal(disposal);
  answerDiagnostics(window, log);
  app.on('will-quit', () => backups.stop());
}

async function afterOpening(disposal: Disposal, backups: Backups): Promise<void> {
  // A stick that was not there when an inspection was destroyed may be there now.
  await disposal.finishEarlier().catch(() => undefined);
  backups.start();
}

function managedFolder(): string | null {
  const chosen = app.commandLine.getSwitchValue('backup-folder');
  return chosen === '' ? null : resolve(chosen);
}
