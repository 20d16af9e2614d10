import type { WriteFailure } from '@shared/ipc/channels';

/** What happened and what to do when a file beside the database could not be written. */
export function describeWriteFailure(failure: WriteFailure): { title: string; next: string } {
  switch (failure.kind) {
    case 'disk-full':
      return { title: 'The disk is full.', next: 'Nothing was changed. Free some space, then try again.' };
    case 'not-writable':
      return {
        title: 'The folder cannot be written to.',
        next: `Nothing was changed. Ask for write access to ${failure.path}, then try again.`,
      };
    case 'failed':
      return {
        title: 'The file could not be written.',
        next: `Nothing was changed. Try again; if it fails again, tell your support the code ${failure.code}.`,
      };
  }
}
