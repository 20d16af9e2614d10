import type { WriteFailure } from '@shared/ipc/channels';

/** Thrown to whoever waits for a commit that the database refused. The message is meant for the screen. */
export class CommitRefused extends Error {
  override name = 'CommitRefused';
}

/** The safety log does not take what an emptied database would have to be filled from. */
export class LogRefused extends Error {
  override name = 'LogRefused';
  readonly failure: WriteFailure;

  constructor(failure: WriteFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/** Whether the files of the database are at fault, and not the room on the disk or a database that gives no answer. */
export function isDamage(error: unknown): boolean {
  const names = errorNames(error);
  const isPassing = ['QuotaExceededError', 'NoAnswer', 'LogRefused'].some((name) => names.has(name));
  return !isPassing && ['UnknownError', 'NotFoundError', 'DataError'].some((name) => names.has(name));
}

/** What the database said, as a sentence: what happened, what is safe, what to do. */
export function databaseTrouble(error: unknown): string {
  const names = errorNames(error);
  const isLogFull = error instanceof LogRefused && error.failure.kind === 'disk-full';
  if (isLogFull || names.has('QuotaExceededError'))
    return 'The disk is full, so your last change was not saved. Everything before it is safe. Make some room, then do it again.';
  if (
    ['UnknownError', 'AbortError', 'NoAnswer', 'NotFoundError', 'DataError'].some((name) => names.has(name))
  )
    return 'The database on this laptop does not take your last change. Most often the disk is full: make some room, then do it again. Everything before it is safe, in the safety log as well. If that does not help, lock the vault and unlock it again: Assay then offers to recover.';
  return `Your last change could not be saved (${[...names].join(', ')}). Everything before it is safe. Do it again; if that fails too, lock the vault and unlock it again.`;
}

/** Why the database was not rebuilt from the safety log, as a sentence: what to do. */
export function rebuildTrouble(error: unknown): string {
  return errorNames(error).has('QuotaExceededError')
    ? 'The disk is full: make some room, then recover once more.'
    : 'Make sure that there is room on the disk, then recover once more. If it fails again, close Assay, start it again and unlock: it offers the same.';
}

/** Why acts are held back, as a sentence: they are on the screen, and only there. */
export function heldTrouble(error: unknown): string {
  const names = errorNames(error);
  const isFull =
    names.has('QuotaExceededError') || (error instanceof LogRefused && error.failure.kind === 'disk-full');
  const why = isFull ? 'The disk is full.' : 'The disk does not take them; most often it is full.';
  return `${why} What you see here is only in memory; everything before it is safe. Make some room: Assay tries again by itself, and keeps them sealed when it locks. Do not close it before they are saved.`;
}

/** The database takes nothing, and the safety log has it all. */
export const heldInLog =
  'Your work is saved in the safety log, but the database does not take it. Assay tries again by itself. If this stays although there is room on the disk, start Assay again: it goes on from the safety log.';

/** What was typed before the lock has to be written before anything else is. */
export const heldBackWords =
  'What you wrote before the vault was locked is not on disk yet, because there is no room; it is kept, sealed, as long as Assay is open. Make some room, then open the inspection again.';

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
