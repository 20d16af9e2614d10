import type { BackupState } from '@shared/ipc/backups';

const HOUR = 3_600_000;
/** A working day without a backup is one too many. */
const OLD_AFTER = 24 * HOUR;

/** The age of the last backup as a number and what it counts; asks for attention when there is none, or none of today. */
export function ageOfBackup(
  { folder, last, failure }: Pick<BackupState, 'folder' | 'last' | 'failure'>,
  now: number,
): { value: string; label: string; isOld: boolean } {
  if (folder === null) return { value: 'None', label: 'backup folder chosen yet', isOld: true };
  if (last === null) return { value: 'None', label: 'backup made yet', isOld: true };
  const age = Math.max(0, now - last.madeAt);
  const isOld = age > OLD_AFTER || failure !== null;
  if (age < HOUR) return { value: '<1', label: 'hour since the last backup', isOld };
  const hours = Math.floor(age / HOUR);
  if (hours < 48)
    return { value: String(hours), label: `${plural(hours, 'hour')} since the last backup`, isOld };
  const days = Math.floor(hours / 24);
  return { value: String(days), label: `${plural(days, 'day')} since the last backup`, isOld };
}

function plural(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`;
}
