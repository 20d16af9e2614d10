import { access, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { WriteFailure } from '@shared/ipc/channels';
import { fail, type Result, succeed } from '@shared/result';
import { SET_ASIDE } from '../backup/finish-restore';
import { flushFolder, makeFolder, writeDurably } from '../disk/durable-write';
import { asWriteFailure, errorCode } from '../disk/write-failure';

const DATABASE = 'IndexedDB';
/** Says that the next start moves the database away; holds the name of the folder that it goes to. */
const ASKED = 'set-database-aside';
/** Left for the screen after the next unlock. */
const DONE = 'database-set-aside';
const FOLDER = /^database [0-9TZ-]{10,40}$/;

/** Asks for the database to be moved away at the next start: it cannot be moved while Chromium may hold it. */
export async function askToSetDatabaseAside(
  profile: string,
  now: number,
): Promise<Result<null, WriteFailure>> {
  try {
    await writeDurably(join(profile, ASKED), `database ${new Date(now).toISOString().replace(/[:.]/g, '-')}`);
    return succeed(null);
  } catch (error) {
    return fail(asWriteFailure(error, profile));
  }
}

/**
 * At the start, before Chromium reads the profile: moves a database that was asked to go, whole, into `set-aside`. Cut off
 * at any moment, the next start goes on where this one stopped, and never moves a database that was made since. A disk
 * that refuses leaves everything where it is; the screen then offers it again.
 */
export async function finishSettingDatabaseAside(profile: string): Promise<void> {
  const name = await folderNamedIn(join(profile, ASKED));
  if (name === null) return;
  const aside = join(profile, SET_ASIDE, name);
  try {
    await makeFolder(aside);
    if (!(await isThere(join(aside, DATABASE)))) await rename(join(profile, DATABASE), join(aside, DATABASE));
    await flushFolder(aside);
    await flushFolder(profile);
    await rename(join(profile, ASKED), join(profile, DONE));
    await flushFolder(profile);
  } catch (error) {
    if (errorCode(error) === null) throw error;
    await rm(join(profile, ASKED), { force: true }).catch(() => undefined);
  }
}

/** The folder in `set-aside` that the database was moved to, until the vault has been opened; null when it was not. */
export function readDatabaseSetAside(profile: string): Promise<string | null> {
  return folderNamedIn(join(profile, DONE));
}

export async function forgetDatabaseSetAside(profile: string): Promise<void> {
  await rm(join(profile, DONE), { force: true }).catch(() => undefined);
}

async function folderNamedIn(note: string): Promise<string | null> {
  const name = await readFile(note, 'utf8').catch(() => '');
  return FOLDER.test(name) ? name : null;
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
