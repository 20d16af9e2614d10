import type { BackupFailure, RestoreFailure } from '@shared/ipc/backups';

/** Why there is no new backup: what happened, what is safe, what to do. */
export function sayBackupFailure(failure: BackupFailure): { title: string; next: string } {
  const safe = 'Earlier backups are as they were.';
  switch (failure.kind) {
    case 'no-folder':
      return {
        title: 'There is no folder for backups yet.',
        next: 'Choose one: a USB stick, a second disk or a share.',
      };
    case 'folder-missing':
      return {
        title: 'The backup folder is not there.',
        next: `Plug in the stick or connect the share with ${failure.folder}, then back up again. ${safe}`,
      };
    case 'inside-profile':
      return {
        title: 'That folder lies inside Assay’s own.',
        next: 'What damages the one would damage the other. Choose a folder on another disk.',
      };
    case 'not-verified':
      return {
        title: 'The backup could not be read back as it was written.',
        next: `It was thrown away. ${safe} The disk may be failing: choose a folder on another one.`,
      };
    case 'no-key-file':
      return {
        title: 'The key file cannot be read.',
        next: 'A backup without it would open for nobody. Lock Assay and start it again to see what can be done.',
      };
    case 'disk-full':
      return {
        title: 'The disk with the backups is full.',
        next: `${safe} Make some room, then back up again.`,
      };
    case 'not-writable':
      return {
        title: 'The backup folder cannot be written.',
        next: `${safe} Allow writing to ${failure.path}, or choose another folder.`,
      };
    case 'failed':
      return {
        title: 'The backup could not be made.',
        next: `${safe} The disk answered ${failure.code}. Try again, or choose another folder.`,
      };
  }
}

/** Why a backup was not restored. */
export function sayRestoreFailure(failure: RestoreFailure): { title: string; next: string } {
  const safe = 'Nothing on this laptop was changed.';
  switch (failure.kind) {
    case 'missing':
      return { title: 'That backup is no longer there.', next: `${safe} Look at the list again.` };
    case 'damaged':
      return {
        title: 'That backup is damaged.',
        next: `${safe} ${failure.files === 1 ? 'A file' : `${failure.files} files`} of it cannot be trusted. Choose an earlier or a later one.`,
      };
    case 'disk-full':
      return {
        title: 'There is no room to restore it.',
        next: `${safe} A restore keeps what is here, so it needs room for both. Make some, then try again.`,
      };
    default: {
      const { title, next } = sayBackupFailure(failure);
      return { title, next: `${safe} ${next}` };
    }
  }
}

/** "3.4 MB" */
export function sayBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let size = bytes / 1000;
  let unit = 0;
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${size < 10 ? size.toFixed(1) : Math.round(size).toLocaleString('en-GB')} ${units[unit]}`;
}

/** "2 hours ago"; a moment ahead of the clock is now. */
export function sayAge(at: number, now: number): string {
  const minutes = Math.max(0, Math.floor((now - at) / 60_000));
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${counted(minutes, 'minute')} ago`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${counted(hours, 'hour')} ago` : `${counted(Math.floor(hours / 24), 'day')} ago`;
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
