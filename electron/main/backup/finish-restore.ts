import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { flushFolder, makeFolder } from '../disk/durable-write';

// What every start asks before there is a window: nothing that takes long to load belongs here.

/** What a restore brings in, until the app starts again: the database cannot be moved while Chromium holds it. */
export const INCOMING = 'restore';
/** Beside what comes in: says that all of it is there. */
export const READY = 'restore.ready';
/** Says that the present stores are out of the way, and what comes in may take their place. */
const CLEARED = 'restore.cleared';
/** Where stores go that were replaced. Nothing in here is ever deleted by Assay but a destroyed inspection. */
export const SET_ASIDE = 'set-aside';
/** Left for the screen after the next unlock. */
export const RESTORED = 'restored.json';

const KEY_FILES = ['vault.key', 'vault.key.copy', 'vault.marker'];
const STORES = [...KEY_FILES, 'safety', 'blobs', 'IndexedDB'];

export interface Restored {
  name: string;
  madeAt: number;
  setAside: string;
}

/**
 * At the start, before anything reads the profile: puts a prepared restore in the place of the present stores, which are
 * set aside. Cut off at any moment, the next start goes on where this one stopped.
 */
export async function finishRestore(profile: string): Promise<void> {
  const names = new Set(await readdir(profile).catch(() => []));
  if (!names.has(READY) && !names.has(CLEARED)) return;
  const note = JSON.parse(
    await readFile(join(profile, names.has(CLEARED) ? CLEARED : READY), 'utf8'),
  ) as Restored;
  const aside = join(profile, SET_ASIDE, note.setAside);
  if (!names.has(CLEARED)) {
    await makeFolder(aside);
    for (const store of STORES) if (names.has(store)) await rename(join(profile, store), join(aside, store));
    await flushFolder(aside);
    await rename(join(profile, READY), join(profile, CLEARED));
    await flushFolder(profile);
  }
  const incoming = join(profile, INCOMING);
  for (const store of await readdir(incoming).catch(() => []))
    await rename(join(incoming, store), join(profile, store));
  await flushFolder(profile);
  await rm(incoming, { recursive: true, force: true });
  await rename(join(profile, CLEARED), join(profile, RESTORED));
  await flushFolder(profile);
}
