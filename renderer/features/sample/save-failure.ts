import type { SaveFailure } from '@shared/ipc/channels';

/** What the screen says when a file could not be saved; nothing when the person changed their mind. */
export function saveFailureWords(failure: SaveFailure): string {
  switch (failure.kind) {
    case 'cancelled':
      return '';
    case 'disk-full':
      return 'Not saved: the disk is full. Nothing was changed. Make room or choose another drive, then save again.';
    case 'not-writable':
      return `Not saved: ${failure.path} cannot be written to. Nothing was changed. Choose another folder.`;
    case 'failed':
      return `Not saved (${failure.code}). Nothing was changed. Choose another folder and try again.`;
  }
}
