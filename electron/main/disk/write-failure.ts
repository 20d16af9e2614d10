import type { WriteFailure } from '@shared/ipc/channels';

const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const NOT_OURS_TO_WRITE = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'EBUSY',
  'ETXTBSY',
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EEXIST',
]);

/**
 * What went wrong on the disk, as a value. Anything that is not the disk's doing is our own mistake and goes on up.
 * @param path what could not be written, for the message that the inspector reads
 */
export function asWriteFailure(error: unknown, path: string): WriteFailure {
  const code = errorCode(error);
  if (code === null) throw error;
  if (NO_ROOM.has(code)) return { kind: 'disk-full' };
  if (NOT_OURS_TO_WRITE.has(code)) return { kind: 'not-writable', path };
  return { kind: 'failed', code };
}

/** The operating system's name of an error ("ENOSPC"); null when it is not one of the system's. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return /^E[A-Z0-9]+$/.test(error.code) ? error.code : null;
}
