import type { WriteFailure } from '@shared/ipc/channels';

/** Thrown to whoever waits for a commit that the database refused. The message is meant for the screen. */
export class CommitRefused extends Error {
  override name = 'CommitRefused';
}

/** What the database said, as a sentence: what happened, what is safe, what to do. */
export function databaseTrouble(error: unknown): string {
  const names = errorNames(error);
  if (names.has('QuotaExceededError'))
    return 'The disk is full, so your last change was not saved. Everything before it is safe. Make some room, then do it again.';
  if (names.has('UnknownError') || names.has('NotFoundError') || names.has('DataError'))
    return 'The database on this laptop cannot be read or written any more, so your last change was not saved. Everything before it is in the safety log. Lock the vault and unlock it again: Assay will offer to recover.';
  return `Your last change could not be saved (${[...names].join(', ')}). Everything before it is safe. Do it again; if that fails too, lock the vault and unlock it again.`;
}

/** Why there is only one copy, as a sentence. */
export function safetyLogTrouble(failure: WriteFailure): string {
  const safe = 'Your work is saved in the database, but not in the safety log.';
  switch (failure.kind) {
    case 'disk-full':
      return `${safe} The disk is full: make some room. Assay tries again by itself.`;
    case 'not-writable':
      return `${safe} The folder ${failure.path} cannot be written: allow it. Assay tries again by itself.`;
    case 'failed':
      return `${safe} The disk answered ${failure.code}. Assay tries again by itself.`;
  }
}

/** Why a file could not be stored, as a sentence. */
export function blobTrouble(failure: WriteFailure): string {
  const safe = 'Nothing of it was kept, and everything else is safe.';
  switch (failure.kind) {
    case 'disk-full':
      return `The disk is full, so the file was not stored. ${safe} Make some room, then do it again.`;
    case 'not-writable':
      return `The folder ${failure.path} cannot be written, so the file was not stored. ${safe} Allow it, then do it again.`;
    case 'failed':
      return `The file could not be stored: the disk answered ${failure.code}. ${safe} Do it again.`;
  }
}

/** Dexie wraps the browser's error; the name of the inner one tells what happened. */
function errorNames(error: unknown): Set<string> {
  const names = new Set<string>();
  for (let at = error, depth = 0; at instanceof Object && depth < 5; depth += 1) {
    if ('name' in at && typeof at.name === 'string') names.add(at.name);
    at = 'inner' in at ? at.inner : undefined;
  }
  return names;
}
