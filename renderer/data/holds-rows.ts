import type { AssayDatabase } from './database';

/**
 * Reads a little of an open database, since damage in the middle of a file shows no earlier. The row comes as it lies there,
 * sealed: this can be asked while the vault is locked.
 * @returns whether anything is in it
 */
export async function holdsRows(database: AssayDatabase): Promise<boolean> {
  const [[firstEntry]] = await Promise.all([
    database.journal.limit(1).primaryKeys(),
    firstSealedRow(database),
  ]);
  return firstEntry !== undefined;
}

function firstSealedRow(database: AssayDatabase): Promise<unknown> {
  const { name } = database.rows;
  const reading = database.backendDB().transaction(name, 'readonly').objectStore(name).getAll(null, 1);
  return new Promise((resolve, reject) => {
    reading.onsuccess = () => resolve(reading.result);
    reading.onerror = () => reject(reading.error ?? new Error('the first row could not be read'));
  });
}
