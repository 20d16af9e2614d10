import type { WriteFailure } from '@shared/ipc/channels';
import type { KeyChangeFailure, RecoveryKeyRefusal } from './session';

/** The vault is of an older version, and what has to be done first could not be done. */
export const notUpdated = {
  title: 'This version cannot open the vault yet, although the key is right.',
  next: 'It first copies everything sealed aside and then brings the vault up to date; the disk did not let it. Nothing was changed. Most often the disk is full: make some room, then unlock again.',
};

/** Chromium's database can fall silent on a full disk and stay so. */
export const databaseSilent = {
  title: 'The database on this laptop gives no answer, although the key is right.',
  next: 'Nothing is lost. Make sure that there is room on the disk, then close Assay and start it again.',
};

/** Why nothing about the keys was changed. */
export function sayKeyChangeFailure(failure: KeyChangeFailure): { title: string; next: string } {
  if (failure.kind === 'wrong-passphrase')
    return {
      title: 'That is not the present passphrase.',
      next: 'Nothing was changed. Check capital letters and the keyboard language, then try again.',
    };
  return sayNotWritten(failure);
}

/** Why the recovery key did not open the vault. */
export function sayRecoveryRefusal(failure: RecoveryKeyRefusal): { title: string; next: string } {
  switch (failure.kind) {
    case 'not-a-recovery-key':
      return {
        title: 'That is not a recovery key.',
        next: 'It has 14 groups of four letters and digits. Nothing is lost: compare it with the paper.',
      };
    case 'mistyped':
      return {
        title: 'A letter or digit of the recovery key is wrong.',
        next: 'Nothing is lost, and this does not count as an attempt. Compare it with the paper, group by group.',
      };
    case 'wrong-recovery-key':
      return {
        title: 'That recovery key is not of this vault.',
        next: 'Nothing is lost. A newer one may have been made since, or it belongs to another laptop.',
      };
    default:
      return sayNotWritten(failure);
  }
}

function sayNotWritten(failure: WriteFailure): { title: string; next: string } {
  const safe = 'Nothing was changed: the passphrase is what it was.';
  switch (failure.kind) {
    case 'disk-full':
      return { title: 'The disk is full.', next: `${safe} Make some room, then try again.` };
    case 'not-writable':
      return {
        title: 'The key file cannot be written.',
        next: `${safe} Allow writing to ${failure.path}, then try again.`,
      };
    case 'failed':
      return {
        title: 'The key file could not be written.',
        next: `${safe} The disk answered ${failure.code}.`,
      };
  }
}
