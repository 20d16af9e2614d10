import type DexieLibrary from 'dexie';
import type { liveQuery as liveQueryOf } from 'dexie';
import type * as Sodium from 'libsodium-wrappers-sumo';
import type { KdfSettings } from '../../shared/vault/keys';

// Functions that are handed to the floor's window. Nothing from outside a function's own text is there but what
// tools.html put into the global scope.

declare global {
  var Dexie: typeof DexieLibrary;
  var liveQuery: typeof liveQueryOf;
  var sodium: typeof Sodium;
}

/** Argon2id with the vault's own settings. @returns milliseconds */
export function deriveOnce({ passphrase, kdf }: { passphrase: string; kdf: KdfSettings }): number {
  const salt = sodium.from_base64(kdf.salt, sodium.base64_variants.ORIGINAL);
  const start = performance.now();
  const { crypto_pwhash_ALG_ARGON2ID13: algorithm } = sodium;
  sodium.crypto_pwhash(32, passphrase, salt, kdf.operations, kdf.memoryBytes, algorithm);
  return performance.now() - start;
}

/** Puts the rows of a snapshot into a Dexie table, plain and under the same keys. */
export async function writePlainRows(address: string): Promise<void> {
  const tables = (await (await fetch(address)).json()) as [table: string, rows: { id: string }[]][];
  const database = new Dexie('plain');
  database.version(1).stores({ rows: '[inspection+id]' });
  const rows = tables.flatMap(([table, list]) => list.map((row) => ({ ...row, inspection: '1', table })));
  await database.table('rows').bulkPut(rows);
  database.close();
}

/** Reads all of them into memory. @returns milliseconds */
export async function readPlainRows(): Promise<number> {
  const database = new Dexie('plain', { cache: 'disabled' });
  database.version(1).stores({ rows: '[inspection+id]' });
  await database.open();
  const start = performance.now();
  const rows = await database.table('rows').toArray();
  const milliseconds = performance.now() - start;
  database.close();
  if (rows.length === 0) throw new Error('the floor read nothing');
  return milliseconds;
}

/** One strict write of a record of a kilobyte, without any library. @returns milliseconds */
export async function putOnce(): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('raw', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the floor has no database'));
  });
  const start = performance.now();
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
    transaction.objectStore('rows').put({ id: crypto.randomUUID(), text: 'x'.repeat(1000) });
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error('the floor could not write'));
  });
  const milliseconds = performance.now() - start;
  database.close();
  return milliseconds;
}

/** From one changed review to what a liveQuery over all of them reads again. @returns milliseconds */
export async function rereadOnce(address: string): Promise<number> {
  const database = new Dexie('live');
  database.version(1).stores({ reviews: 'id' });
  const reviews = database.table<{ id: string; at?: number }>('reviews');
  if ((await reviews.count()) === 0)
    await reviews.bulkPut((await (await fetch(address)).json()) as { id: string }[]);
  const [first] = await reviews.limit(1).toArray();
  if (first === undefined) throw new Error('the floor has no reviews');
  const at = performance.now();
  const milliseconds = await new Promise<number>((resolve, reject) => {
    let start = 0;
    const watch = liveQuery(() => reviews.toArray()).subscribe({
      next: (rows) => {
        if (start === 0) {
          start = performance.now();
          void reviews.put({ ...first, at });
        } else if (rows.some((row) => row.at === at)) {
          watch.unsubscribe();
          resolve(performance.now() - start);
        }
      },
      error: reject,
    });
  });
  database.close();
  return milliseconds;
}

/** Empties the page and puts the cursor into the barest thing of its kind that can be typed in. */
export function showBare(kind: 'input' | 'contenteditable'): void {
  const bare = document.createElement(kind === 'input' ? 'input' : 'div');
  if (kind === 'contenteditable') bare.contentEditable = 'true';
  document.body.replaceChildren(bare);
  bare.focus();
}
