import Dexie from 'dexie';
import { DATABASE_NAME } from './has-database';
import { everyPage } from './opening-pages';
import type { SealedPage } from './sealed-json';

/**
 * What can be had of the database while the key is still being derived: Chromium opens its files, and sealed pages of the
 * inspection that was open are read. None of it needs a key, none of it is believed: whatever goes wrong here goes wrong
 * again, and is told, when the vault opens its database.
 */
export type EarlyPages = { of: string; records: Promise<readonly SealedPage[] | null> } | null;

/**
 * Reads ahead while `work` derives the key and opens the vault.
 * @param next the inspection that is likely to be opened at once; null for none
 */
export async function readingEarly<T>(
  next: string | null,
  work: (early: EarlyPages) => Promise<T>,
): Promise<T> {
  // Without a schema of its own it opens what is there, and makes nothing where there is nothing.
  const database = new Dexie(DATABASE_NAME, { autoOpen: false, cache: 'disabled' });
  const opened = database.open().then(
    () => true,
    () => false,
  );
  const read = async (of: string): Promise<readonly SealedPage[] | null> => {
    if (!(await opened)) return null;
    try {
      return await everyPage(database.table('pages'), of).toArray();
    } catch {
      return null;
    }
  };
  const pages = next === null ? null : { of: next, records: read(next) };
  try {
    return await work(pages);
  } finally {
    // The vault has the database open by now, or will not open it.
    void Promise.all([opened, pages?.records]).then(() => database.close());
  }
}
